"""For the immigration rate of VRD in 2023 your function stopped at "KeyError: 'kind'". Look at the spelling of that name: is there a space, a capital
letter, another word?
"""


def flow_rate(area, year, kind):
    rows = flows.query("area == @area and year == @year")
    rows = rows.assign(net=rows["immigration"] - rows["emigration"])
    rate = 1000 * rows["kind"] / rows["population_mid_year"]
    if rate.empty or rate.isna().any():
        return None
    return rate.item()
