def effectiveness(moves):
    """Migration effectiveness index of a table of moves, 0 to 100; None where nobody moved."""
    table = region_balance(moves)
    turnover = table["arrivals"].sum() + table["departures"].sum()  # all arrivals and departures
    if turnover == 0:
        return None  # what to give when nobody moved
    return 100 * abs(table["net"]).sum() / turnover  # balances without their signs, as a percentage
