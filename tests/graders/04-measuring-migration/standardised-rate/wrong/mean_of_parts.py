"""For the foreign-born with the standard population you give 5.98. You divide by the number of age groups on top of it. The weights have done that: add
up.
"""


def standardised_rate(group, standard):
    by_age = group.set_index("age")
    rate = by_age["employed"] / by_age["persons"]
    persons = standard.set_index("age")["persons"]
    weight = persons / persons.sum()
    parts = rate * weight
    if parts.isna().any():
        return None
    return 100 * parts.mean()
