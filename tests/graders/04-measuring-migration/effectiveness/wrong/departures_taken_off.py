"""For the twelve regions you give 11.3. Above the line the balances without their signs, below it all arrivals and departures."""


def effectiveness(moves):
    table = region_balance(moves)
    turnover = (table["arrivals"] + 2 * table["departures"]).sum()
    if turnover == 0:
        return None
    return 100 * table["net"].abs().sum() / turnover
