"""For a table in which everybody stayed you give nan. That is what a calculation with a gap in it gives. A reader may take it for a slip. Find the gap
before you calculate, and give back None.
(1.5 of 2)
"""


def effectiveness(moves):
    table = region_balance(moves)
    turnover = (table["arrivals"] + table["departures"]).sum()
    return 100 * table["net"].abs().sum() / turnover
