"""`flow_rate` still has a blank (`...`): `rate = ...  # per 1,000 people of the middle of the year`."""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area and year == @year")
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    rate = ...  # per 1,000 people of the middle of the year
    if rate.empty or rate.isna().any():
        return None
    return rate.item()
