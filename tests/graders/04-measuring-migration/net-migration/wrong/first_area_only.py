"""For the whole of Veridia you give 14,966. That is one area of the table. Add up all that the function is handed."""


def net_migration(areas):
    if areas.isna().any(axis=None):
        return None
    growth = (areas["population_2023"] - areas["population_2018"]).sum()
    natural = (areas["births"] - areas["deaths"]).sum()
    first = areas.iloc[0]
    return first["population_2023"] - first["population_2018"] - first["births"] + first["deaths"]
