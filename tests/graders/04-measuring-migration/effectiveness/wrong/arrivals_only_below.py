"""For the twelve regions you give 33.8. Below the line stand arrivals and departures, both. Each move counts twice above the line, too."""


def effectiveness(moves):
    table = region_balance(moves)
    turnover = table["arrivals"].sum()
    if turnover == 0:
        return None
    return 100 * table["net"].abs().sum() / turnover
