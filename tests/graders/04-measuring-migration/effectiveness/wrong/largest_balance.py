"""For the twelve regions you give 7.81. That is one region, the one with the largest balance. Add up all of them."""


def effectiveness(moves):
    table = region_balance(moves)
    turnover = (table["arrivals"] + table["departures"]).sum()
    if turnover == 0:
        return None
    return 100 * table["net"].abs().max() / turnover
