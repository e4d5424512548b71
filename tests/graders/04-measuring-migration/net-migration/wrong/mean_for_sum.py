"""For the whole of Veridia you give -1,250. Compare each step with the question: the growth, the natural growth, and which is taken off which."""


def net_migration(areas):
    if areas.isna().any(axis=None):
        return None
    growth = (areas["population_2023"] - areas["population_2018"]).mean()
    natural = (areas["births"] - areas["deaths"]).mean()
    return growth - natural
