"""For the immigration rate of VRD in 2023 you give 20.1. You divide by the people at the end of the year. Take those of its middle."""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area and year == @year")
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    after = flows.query("area == @area and year == @year + 1")["population_1_january"].item()
    rate = 1000 * rows[kind] / after
    if rate.empty or rate.isna().any():
        return None
    return rate.item()
