"""For the immigration rate of VRD in 2023 you give 20.3. You divide by the people of 1 January. The flow of a year belongs to the people of the middle
of that year.
"""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area and year == @year")
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    rate = 1000 * rows[kind] / rows["population_1_january"]
    if rate.empty or rate.isna().any():
        return None
    return rate.item()
