"""`effectiveness` still has a blank (`...`): `return ...  # balances without their signs, as a percentage`."""


def effectiveness(moves):
    table = region_balance(moves)
    turnover = (table["arrivals"] + table["departures"]).sum()
    if turnover == 0:
        return None
    return ...  # balances without their signs, as a percentage
