"""For the twelve regions you give 19.2. That is the average of the regions, in which the smallest counts as much as the largest. Add up first, then
divide.
"""


def effectiveness(moves):
    table = region_balance(moves)
    turnover = (table["arrivals"] + table["departures"]).sum()
    if turnover == 0:
        return None
    return 100 * (table["net"].abs() / (table["arrivals"] + table["departures"])).mean()
