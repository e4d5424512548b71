"""For the immigration rate of OST in 2020 you give None. There are figures for it. Look at which rows the function keeps, and at each line that gives
back None.
(2.5 of 3)
"""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area and year == @year")
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    if rows.isna().any(axis=None):
        return None
    rate = 1000 * rows[kind] / rows["population_mid_year"]
    if rate.empty or rate.isna().any():
        return None
    return rate.item()
