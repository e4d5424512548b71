"""For the twelve regions you give 0.169. That is a proportion; the index goes from 0 to 100."""


def effectiveness(moves):
    table = region_balance(moves)
    turnover = (table["arrivals"] + table["departures"]).sum()
    if turnover == 0:
        return None
    return table["net"].abs().sum() / turnover
