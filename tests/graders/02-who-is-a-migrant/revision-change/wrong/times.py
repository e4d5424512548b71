"""For Colombia in 2020 you give 1.01. That is how many times the older figure the newer one is. By how many percent is it above or below?"""


def revision_change(country, year):
    old = older.query("destination == @country and year == @year")["migrants"]
    new = newer.query("destination == @country and year == @year")["migrants"]
    if old.empty or new.empty:
        return None
    return new.item() / old.item()
