"""For the twelve regions you give 1.32. Those who stayed stand below the line. Use the arrivals and departures of 4a, in which nobody stayed."""


def effectiveness(moves):
    table = region_balance(moves)
    turnover = 2 * moves["persons"].sum()
    if turnover == 0:
        return None
    return 100 * table["net"].abs().sum() / turnover
