"""For the immigration rate of VRD in 2023 your function stopped at "ValueError: can only convert an array of size 1 to a Python scalar". One of the
values is not of the kind that this step needs. Look at what you hand to it.
"""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area")
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    rate = 1000 * rows[kind] / rows["population_mid_year"]
    if rate.empty or rate.isna().any():
        return None
    return rate.item()
