"""For Türkiye in 2015 you give 13.7. The size fits. A revision downwards is below zero: leave the sign as it comes out."""


def revision_change(country, year):
    old = older.query("destination == @country and year == @year")["migrants"]
    new = newer.query("destination == @country and year == @year")["migrants"]
    if old.empty or new.empty:
        return None
    return abs(100 * (new.item() / old.item() - 1))
