"""For the foreign-born with the standard population you give 5,975,825. Your weights are persons. Divide them by their sum, so that they add up to 1."""


def standardised_rate(group, standard):
    by_age = group.set_index("age")
    rate = by_age["employed"] / by_age["persons"]
    persons = standard.set_index("age")["persons"]
    weight = persons
    parts = rate * weight
    if parts.isna().any():
        return None
    return 100 * parts.sum()
