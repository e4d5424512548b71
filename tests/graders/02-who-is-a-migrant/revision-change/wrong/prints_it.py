"""For Colombia in 2020 you print 1.4387583034051188 and give back None. `print` only shows it. Let the function hand it on: put `return` before the
value."""


def revision_change(country, year):
    old = older.query("destination == @country and year == @year")["migrants"]
    new = newer.query("destination == @country and year == @year")["migrants"]
    if old.empty or new.empty:
        return None
    print(100 * (new.item() / old.item() - 1))
