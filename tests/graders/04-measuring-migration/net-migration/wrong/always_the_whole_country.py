"""For the region Zelmora you give -15,000. That is the whole of Veridia. Let the function use the table that it is handed: `areas`."""


def net_migration(areas):
    if areas.isna().any(axis=None):
        return None
    return (censuses["population_2023"] - censuses["population_2018"] - censuses["births"] + censuses["deaths"]).sum()
