"""For the foreign-born with the standard population you give 59,758. Your weights are persons, and they do not add up to 1. Divide them by their sum,
then make a percentage of it.
"""


def standardised_rate(group, standard):
    by_age = group.set_index("age")
    rate = by_age["employed"] / by_age["persons"]
    persons = standard.set_index("age")["persons"]
    weight = persons
    parts = rate * weight
    if parts.isna().any():
        return None
    return parts.sum()
