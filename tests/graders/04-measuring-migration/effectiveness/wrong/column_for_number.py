"""For the twelve regions you give a column of 12 values. The question asks for a number. Take the number out of it, for example with `.sum()` or
`.item()`.
"""


def effectiveness(moves):
    table = region_balance(moves)
    turnover = (table["arrivals"] + table["departures"]).sum()
    if turnover == 0:
        return None
    return 100 * table["net"].abs() / turnover
