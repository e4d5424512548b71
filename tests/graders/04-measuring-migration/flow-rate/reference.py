def flow_rate(area, year, kind):
    """A flow ("immigration", "emigration" or "net") per 1,000 people of the middle of the year; None where a figure is missing."""
    rows = flows.query("area == @area and year == @year")  # the row of this area and year
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])  # the same with the balance as a column `net`
    rate = 1000 * rows[kind] / rows["population_mid_year"]  # per 1,000 people of the middle of the year
    if rate.empty or rate.isna().any():
        return None  # what to give when a figure is missing
    return rate.item()
