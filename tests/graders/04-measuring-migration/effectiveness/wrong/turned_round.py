"""For the twelve regions you give 592. The index is turned round. The balances stand above the line."""


def effectiveness(moves):
    table = region_balance(moves)
    turnover = (table["arrivals"] + table["departures"]).sum()
    if turnover == 0:
        return None
    return 100 * turnover / table["net"].abs().sum()
