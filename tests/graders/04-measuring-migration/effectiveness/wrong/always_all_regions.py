"""For three regions you give 16.9. That is the index of the twelve regions. Let the function use the table that it is handed."""


def effectiveness(moves):
    table = region_balance(globals()["moves"])
    turnover = (table["arrivals"] + table["departures"]).sum()
    if turnover == 0:
        return None
    return 100 * table["net"].abs().sum() / turnover
