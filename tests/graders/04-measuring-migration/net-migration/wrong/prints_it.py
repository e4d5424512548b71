"""For the whole of Veridia you print -15000 and give back None. `print` only shows it. Let the function hand it on: put `return` before the value."""


def net_migration(areas):
    if areas.isna().any(axis=None):
        return None
    growth = (areas["population_2023"] - areas["population_2018"]).sum()
    natural = (areas["births"] - areas["deaths"]).sum()
    print(growth - natural)
