"""For the whole of Veridia you give a column of 12 values. The question asks for a number. Take the number out of it, for example with `.sum()` or
`.item()`.
"""


def net_migration(areas):
    if areas.isna().any(axis=None):
        return None
    growth = (areas["population_2023"] - areas["population_2018"])
    natural = (areas["births"] - areas["deaths"])
    return growth - natural
