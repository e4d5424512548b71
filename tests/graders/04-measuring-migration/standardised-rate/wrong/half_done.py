"""`standardised_rate` still has a blank (`...`): `return ...  # all of them together, in percent`."""


def standardised_rate(group, standard):
    by_age = group.set_index("age")
    rate = by_age["employed"] / by_age["persons"]
    persons = standard.set_index("age")["persons"]
    weight = persons / persons.sum()
    parts = rate * weight
    if parts.isna().any():
        return None
    return ...  # all of them together, in percent
