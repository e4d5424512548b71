def net_migration(areas):
    net = 0
    for row in areas.to_dict("records"):
        if any(pd.isna(row[part]) for part in ("population_2018", "population_2023", "births", "deaths")):
            return None
        net += row["population_2023"] - row["population_2018"] - row["births"] + row["deaths"]
    return net
