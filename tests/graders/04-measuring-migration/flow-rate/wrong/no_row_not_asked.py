"""For the net rate of VRD in 1999 your function stopped at "ValueError: can only convert an array of size 1 to a Python scalar". There is no figure for
this case, so there is nothing to take. Ask for that first, and give back None.
(2.25 of 3)
"""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area and year == @year")
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    rate = 1000 * rows[kind] / rows["population_mid_year"]
    if rate.isna().any():
        return None
    return rate.item()
