def percent_female(country, year):
    """Women and girls as a percentage of the migrants of both sexes; None where the table has no figure."""
    rows = stock.query("destination == @country and year == @year")
    if rows.empty:
        return None
    by_sex = rows.groupby("sex")["migrants"].sum()
    return 100 * by_sex["female"] / by_sex["both"]
