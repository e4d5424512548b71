"""For the immigration rate of VRD in 2023 you give 91.8. That is the migrant stock per 1,000 people. It says who is there, not who came in the year."""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area and year == @year")
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    rate = 1000 * rows["migrant_stock_1_january"] / rows["population_mid_year"]
    if rate.empty or rate.isna().any():
        return None
    return rate.item()
