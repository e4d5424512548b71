def revision_change(country, year):
    both = older.merge(newer, on=["destination", "year"], suffixes=("_old", "_new")).query("destination == @country and year == @year")
    if both.empty:
        return None
    return (100 * both["migrants_new"] / both["migrants_old"] - 100).item()
