"""For Colombia in 2024 you give 100. One of the two revisions has no figure there. Give back None.

(1.25 of 2)"""


def revision_change(country, year):
    old = older.query("destination == @country and year == @year")["migrants"]
    new = newer.query("destination == @country and year == @year")["migrants"]
    if old.empty or new.empty:
        return 100
    return 100 * (new.item() / old.item() - 1)
