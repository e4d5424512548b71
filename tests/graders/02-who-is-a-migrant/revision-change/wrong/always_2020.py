"""For Germany in 2005 you give -4.7. That would be right if `year` were 2020. Let the function use `year`."""


def revision_change(country, year):
    old = older.query("destination == @country and year == 2020")["migrants"]
    new = newer.query("destination == @country and year == 2020")["migrants"]
    if old.empty or new.empty:
        return None
    return 100 * (new.item() / old.item() - 1)
