"""For Colombia in 2020 you give 27,414. That is the difference in people; the question asks for percent of the older figure."""


def revision_change(country, year):
    old = older.query("destination == @country and year == @year")["migrants"]
    new = newer.query("destination == @country and year == @year")["migrants"]
    if old.empty or new.empty:
        return None
    return new.item() - old.item()
