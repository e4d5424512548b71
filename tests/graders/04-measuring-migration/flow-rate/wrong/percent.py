"""For the immigration rate of VRD in 2023 you give 2.02. That is a percentage. The question asks for a rate per 1,000."""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area and year == @year")
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    rate = 100 * rows[kind] / rows["population_mid_year"]
    if rate.empty or rate.isna().any():
        return None
    return rate.item()
