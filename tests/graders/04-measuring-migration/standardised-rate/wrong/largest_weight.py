"""For the foreign-born with the standard population you give 524. The rate of each age, times its weight in the standard, added up."""


def standardised_rate(group, standard):
    by_age = group.set_index("age")
    rate = by_age["employed"] / by_age["persons"]
    persons = standard.set_index("age")["persons"]
    weight = persons / persons.max()
    parts = rate * weight
    if parts.isna().any():
        return None
    return 100 * parts.sum()
