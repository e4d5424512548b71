"""For a table in which everybody stayed you give 0. That says "people only changed places", and nobody moved at all. Give back None.
(1.5 of 2)
"""


def effectiveness(moves):
    table = region_balance(moves)
    turnover = (table["arrivals"] + table["departures"]).sum()
    if turnover == 0:
        return 0
    return 100 * table["net"].abs().sum() / turnover
