"""For the immigration rate of VRD in 2023 you print 20.2188679245283 and give back None. `print` only shows it. Let the function hand it on: put
`return` before the value.
"""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area and year == @year")
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    rate = 1000 * rows[kind] / rows["population_mid_year"]
    if rate.empty or rate.isna().any():
        return None
    print(rate.item())
