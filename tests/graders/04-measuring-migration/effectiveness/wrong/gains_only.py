"""For the twelve regions you give 8.44. You add up only the regions that gained. Those that lost count as well, without their sign."""


def effectiveness(moves):
    table = region_balance(moves)
    turnover = (table["arrivals"] + table["departures"]).sum()
    if turnover == 0:
        return None
    return 100 * table["net"].clip(lower=0).sum() / turnover
