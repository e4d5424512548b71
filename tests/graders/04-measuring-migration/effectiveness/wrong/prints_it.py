"""For the twelve regions you print 16.88021093137604 and give back None. `print` only shows it. Let the function hand it on: put `return` before the
value.
"""


def effectiveness(moves):
    table = region_balance(moves)
    turnover = (table["arrivals"] + table["departures"]).sum()
    if turnover == 0:
        return None
    print(100 * table["net"].abs().sum() / turnover)
