"""For the twelve regions you give 0. Balances with their signs always add up to 0: every arrival is a departure elsewhere. Take the signs off first."""


def effectiveness(moves):
    table = region_balance(moves)
    turnover = (table["arrivals"] + table["departures"]).sum()
    if turnover == 0:
        return None
    return 100 * table["net"].sum() / turnover
