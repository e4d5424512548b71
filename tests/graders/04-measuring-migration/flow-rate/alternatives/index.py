def flow_rate(area, year, kind):
    table = flows.assign(net=flows["immigration"] - flows["emigration"]).set_index(["area", "year"])
    if (area, year) not in table.index:
        return None
    rate = 1000 * table.loc[(area, year), kind] / table.loc[(area, year), "population_mid_year"]
    if pd.isna(rate):
        return None
    return round(rate, 2)
