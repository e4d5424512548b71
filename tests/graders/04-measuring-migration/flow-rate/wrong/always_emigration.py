"""For the immigration rate of VRD in 2023 you give 23.1. That is the rate of emigration. Let the function use `kind`."""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area and year == @year")
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    rate = 1000 * rows["emigration"] / rows["population_mid_year"]
    if rate.empty or rate.isna().any():
        return None
    return rate.item()
