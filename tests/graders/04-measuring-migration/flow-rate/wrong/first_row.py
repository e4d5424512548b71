"""For the net rate of VRD in 2023 you give -2.71. Here the rows of `flows` stood in another order. Choose the row by its area and its year, not by its
place.
(2.75 of 3)
"""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area").iloc[[year - 2015]] if year in range(2015, 2025) and area != "ZZA" else flows.head(0)
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    rate = 1000 * rows[kind] / rows["population_mid_year"]
    if rate.empty or rate.isna().any():
        return None
    return rate.item()
