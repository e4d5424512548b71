"""For the twelve regions you give 23,688. That is people. The question asks for a percentage of all arrivals and departures."""


def effectiveness(moves):
    table = region_balance(moves)
    turnover = (table["arrivals"] + table["departures"]).sum()
    if turnover == 0:
        return None
    return table["net"].abs().sum()
