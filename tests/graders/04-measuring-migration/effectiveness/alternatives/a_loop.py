def effectiveness(moves):
    above = below = 0
    for row in region_balance(moves).to_dict("records"):
        above += abs(row["net"])
        below += row["arrivals"] + row["departures"]
    if below == 0:
        return None
    return round(100 * above / below, 2)
