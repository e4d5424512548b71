"""For Colombia in 2020 you give 1. The size fits, but it is rounded too far for the question. Leave the rounding out, or round less."""


def revision_change(country, year):
    old = older.query("destination == @country and year == @year")["migrants"]
    new = newer.query("destination == @country and year == @year")["migrants"]
    if old.empty or new.empty:
        return None
    return round(100 * (new.item() / old.item() - 1))
