"""For a table in which everybody stayed you give -1. Nobody moved there, so nothing can be said of moves. Give back None.
(1.5 of 2)
"""


def effectiveness(moves):
    table = region_balance(moves)
    turnover = (table["arrivals"] + table["departures"]).sum()
    if turnover == 0:
        return -1
    return 100 * table["net"].abs().sum() / turnover
