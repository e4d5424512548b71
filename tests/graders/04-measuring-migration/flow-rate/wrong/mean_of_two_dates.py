"""For the immigration rate of VRD in 2023 you give 37. Which flow stands above the line, and the people of which date below it?"""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area and year == @year")
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    rate = 1000 * rows[kind] / rows[["population_mid_year", "migrant_stock_1_january"]].mean(axis=1)
    if rate.empty or rate.isna().any():
        return None
    return rate.item()
