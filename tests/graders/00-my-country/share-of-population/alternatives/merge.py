def migrant_share(country, year):
    """Both tables side by side, one row for each country and year."""
    migrants = stock[stock["sex"] == "both"].groupby(["destination", "year"], as_index=False)["migrants"].sum()
    people = population.replace({"country": {"XKX": "SRB"}}).groupby(["country", "year"], as_index=False)["population"].sum()
    both = migrants.merge(people, left_on=["destination", "year"], right_on=["country", "year"])
    row = both[(both["destination"] == country) & (both["year"] == year)]
    if row.empty:
        return None
    return (row["migrants"] / row["population"] * 100).item()
