def net_migration(areas):
    parts = ["population_2018", "population_2023", "births", "deaths"]
    if areas[parts].isna().sum().sum() > 0:
        return None
    total = areas[parts].sum()
    return float(total["population_2023"] - total["population_2018"] - (total["births"] - total["deaths"]))
