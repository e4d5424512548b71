"""For the immigration rate of OST in 2020 you give 0. The size fits, but it is rounded too far for the question. Leave the rounding out, or round less.
(1.75 of 3)
"""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area and year == @year")
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    if rows["emigration"].isna().any():
        return 0
    rate = 1000 * rows[kind] / rows["population_mid_year"]
    if rate.empty or rate.isna().any():
        return None
    return rate.item()
