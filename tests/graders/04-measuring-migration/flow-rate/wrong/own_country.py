"""For the emigration rate of CLD in 2018 you give 22.7. That would be right if `area` were VRD. Let the function use `area`."""


def flow_rate(area, year, kind):
    rows = flows.query("area == 'VRD' and year == @year")
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    rate = 1000 * rows[kind] / rows["population_mid_year"]
    if rate.empty or rate.isna().any():
        return None
    return rate.item()
