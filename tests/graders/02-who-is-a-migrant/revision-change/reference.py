def revision_change(country, year):
    """By how many percent the 2024 revision is above or below the 2020 revision of the same country and year; None where one is missing."""
    old = older.query("destination == @country and year == @year")["migrants"]
    new = newer.query("destination == @country and year == @year")["migrants"]
    if old.empty or new.empty:
        return None
    return 100 * (new.item() / old.item() - 1)
