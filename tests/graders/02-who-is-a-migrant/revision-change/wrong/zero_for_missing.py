"""For Colombia in 2024 you give 0. 0 says "the revisions agree", and one of them has no figure there. Give back None.

(1.25 of 2)"""


def revision_change(country, year):
    old = older.query("destination == @country and year == @year")["migrants"]
    new = newer.query("destination == @country and year == @year")["migrants"]
    if old.empty or new.empty:
        return 0
    return 100 * (new.item() / old.item() - 1)
