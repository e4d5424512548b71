"""For the net rate of OST in 2023 you give nan. That is what a calculation with a gap in it gives. A reader may take it for a slip. Find the gap before
you calculate, and give back None.
(2.25 of 3)
"""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area and year == @year")
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    rate = 1000 * rows[kind] / rows["population_mid_year"]
    return rate.item()
