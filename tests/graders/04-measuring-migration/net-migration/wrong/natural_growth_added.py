"""For the whole of Veridia you give 135,000. Natural growth is added to the growth. It is a part of it already: take it off."""


def net_migration(areas):
    if areas.isna().any(axis=None):
        return None
    growth = (areas["population_2023"] - areas["population_2018"]).sum()
    natural = (areas["births"] - areas["deaths"]).sum()
    return growth + natural
