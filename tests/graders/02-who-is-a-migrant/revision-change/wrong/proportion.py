"""For Colombia in 2020 you give 0.0144. That is a proportion; the question asks for a percentage."""


def revision_change(country, year):
    old = older.query("destination == @country and year == @year")["migrants"]
    new = newer.query("destination == @country and year == @year")["migrants"]
    if old.empty or new.empty:
        return None
    return (new.item() / old.item() - 1)
