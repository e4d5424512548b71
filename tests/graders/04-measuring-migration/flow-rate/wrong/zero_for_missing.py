"""For the net rate of OST in 2023 you give 0. That says "nobody", and nobody knows that. An empty cell is no zero: give back None.
(2.25 of 3)
"""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area and year == @year")
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    rate = 1000 * rows[kind] / rows["population_mid_year"]
    if rate.empty or rate.isna().any():
        return 0
    return rate.item()
