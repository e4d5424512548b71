"""For the whole of Veridia your function stopped at "KeyError: 'population_2008'". Look at the spelling of that name: is there a space, a capital
letter, another word?
"""


def net_migration(areas):
    if areas.isna().any(axis=None):
        return None
    growth = (areas["population_2023"] - areas["population_2008"]).sum()
    natural = (areas["births"] - areas["deaths"]).sum()
    return growth - natural
