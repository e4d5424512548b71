"""For Colombia in 2020 you give 60.8. You compare 2024 with 2020. Then growth and revision are one number, and nobody can tell them apart: take 2020
from both tables."""


def revision_change(country, year):
    old = older.query("destination == @country and year == @year")["migrants"]
    new = newer.query("destination == @country and year == 2024")["migrants"]
    if old.empty or new.empty:
        return None
    return 100 * (new.item() / old.item() - 1)
