"""For Colombia in 2020 you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def revision_change(country, year):
    old = older.query("destination == @country and year == @year")["migrants"]
    new = newer.query("destination == @country and year == @year")["migrants"]
    if old.empty or new.empty:
        old
    100 * (new.item() / old.item() - 1)
