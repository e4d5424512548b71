"""For the net rate of OST in 2023 you give -1. A figure that this rate needs is not there. Give back None.
(2.25 of 3)
"""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area and year == @year")
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    rate = 1000 * rows[kind] / rows["population_mid_year"]
    if rate.empty or rate.isna().any():
        return -1
    return rate.item()
