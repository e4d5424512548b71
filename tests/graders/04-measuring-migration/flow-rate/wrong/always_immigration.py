"""For the emigration rate of CLD in 2018 you give 17.6. That is the rate of immigration. Let the function use `kind`."""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area and year == @year")
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    rate = 1000 * rows["immigration"] / rows["population_mid_year"]
    if rate.empty or rate.isna().any():
        return None
    return rate.item()
