def standardised_rate(group, standard):
    total, everybody = 0, standard["persons"].sum()
    for age, many in zip(standard["age"], standard["persons"]):
        row = group.query("age == @age")
        if row.empty or row["persons"].item() == 0:
            return None
        total += row["employed"].item() / row["persons"].item() * many / everybody
    return round(100 * total, 2)
