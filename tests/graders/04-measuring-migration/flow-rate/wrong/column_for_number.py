"""For the immigration rate of VRD in 2023 you give a column of 1 value. The question asks for a number. Take the number out of it, for example with
`.sum()` or `.item()`.
"""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area and year == @year")
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    rate = 1000 * rows[kind] / rows["population_mid_year"]
    if rate.empty or rate.isna().any():
        return None
    return rate
