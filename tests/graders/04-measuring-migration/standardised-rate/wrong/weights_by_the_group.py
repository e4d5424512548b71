"""For the foreign-born with the standard population you give 77.6. Your weights are divided by the persons of the group. Divide them by the sum of the
standard.
"""


def standardised_rate(group, standard):
    by_age = group.set_index("age")
    rate = by_age["employed"] / by_age["persons"]
    persons = standard.set_index("age")["persons"]
    weight = persons / by_age["persons"].sum()
    parts = rate * weight
    if parts.isna().any():
        return None
    return 100 * parts.sum()
