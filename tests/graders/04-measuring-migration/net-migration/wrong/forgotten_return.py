"""For the whole of Veridia you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def net_migration(areas):
    if areas.isna().any(axis=None):
        return None
    growth = (areas["population_2023"] - areas["population_2018"]).sum()
    natural = (areas["births"] - areas["deaths"]).sum()
    growth - natural
