"""For the net rate of SLN in 2019 you give 3.01. For the missing population you take that of 1 January. That is another rate under the same name: give
back None.
(2.25 of 3)
"""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area and year == @year")
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    rate = 1000 * rows[kind] / rows["population_mid_year"].fillna(rows["population_1_january"])
    if rate.empty or rate.isna().any():
        return None
    return rate.item()
