"""For Colombia in 2020 you give 101. That is the newer figure in percent of the older one. By how much is it above or below?"""


def revision_change(country, year):
    old = older.query("destination == @country and year == @year")["migrants"]
    new = newer.query("destination == @country and year == @year")["migrants"]
    if old.empty or new.empty:
        return None
    return 100 * (new.item() / old.item())
