"""For the net rate of VRD in 2021 you give 2.05. The size fits, the sign does not. The balance is who came less who left."""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area and year == @year")
    rows = rows.assign(net=rows["emigration"] - rows["immigration"])
    rate = 1000 * rows[kind] / rows["population_mid_year"]
    if rate.empty or rate.isna().any():
        return None
    return rate.item()
