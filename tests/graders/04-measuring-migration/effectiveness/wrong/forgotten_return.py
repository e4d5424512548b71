"""For the twelve regions you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def effectiveness(moves):
    table = region_balance(moves)
    turnover = (table["arrivals"] + table["departures"]).sum()
    if turnover == 0:
        return None
    100 * table["net"].abs().sum() / turnover
