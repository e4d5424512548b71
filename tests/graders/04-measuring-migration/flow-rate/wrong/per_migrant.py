"""For the immigration rate of VRD in 2023 you give 220. You divide by the migrants who live there. The question asks for a rate per 1,000 of all people."""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area and year == @year")
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    rate = 1000 * rows[kind] / rows["migrant_stock_1_january"]
    if rate.empty or rate.isna().any():
        return None
    return rate.item()
