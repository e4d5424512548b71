def natural_and_net(country, year):
    rows = population.merge(netmig, on=["country", "year"]).query("country == @country and year == @year")
    before = population.query("country == @country and year == @year - 1")
    if rows.empty or before.empty:
        return None
    row = rows.iloc[0]
    net = 1000 * row["net_migration"] / row["population"]
    growth = 1000 * (row["population"] - before["population"].iloc[0]) / row["population"]
    return [round(growth - net, 3), round(net, 3)]
