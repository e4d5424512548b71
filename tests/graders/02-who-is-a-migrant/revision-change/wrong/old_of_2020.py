"""For Germany in 2005 you give -28.9. You take the 2020 revision for the year 2020. It is the name of a table: take 2005 from both."""


def revision_change(country, year):
    old = older.query("destination == @country and year == 2020")["migrants"]
    new = newer.query("destination == @country and year == @year")["migrants"]
    if old.empty or new.empty:
        return None
    return 100 * (new.item() / old.item() - 1)
