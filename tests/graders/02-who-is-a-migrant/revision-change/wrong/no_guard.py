"""For Colombia in 2024 your function stopped at "ValueError: can only convert an array of size 1 to a Python scalar". There is no figure for this case,
so there is nothing to take. Ask for that first, and give back None.

(1.25 of 2)"""


def revision_change(country, year):
    old = older.query("destination == @country and year == @year")["migrants"]
    new = newer.query("destination == @country and year == @year")["migrants"]
    return 100 * (new.item() / old.item() - 1)
