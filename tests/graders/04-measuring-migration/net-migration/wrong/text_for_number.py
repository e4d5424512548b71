"""For the whole of Veridia you give the text '-15,000'. The question asks for a number. What stands in quotes, or comes out of `str` or `f"..."`, is a
text: leave that step out.
"""


def net_migration(areas):
    if areas.isna().any(axis=None):
        return None
    growth = (areas["population_2023"] - areas["population_2018"]).sum()
    natural = (areas["births"] - areas["deaths"]).sum()
    return f"{growth - natural:,}"
