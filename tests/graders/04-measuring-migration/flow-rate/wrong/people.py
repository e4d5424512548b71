"""For the immigration rate of VRD in 2023 you give 21,432. That is people. Divide by the people of the middle of the year, for each 1,000 of them."""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area and year == @year")
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    rate = rows[kind]
    if rate.empty or rate.isna().any():
        return None
    return rate.item()
