"""For the foreign-born with the standard population you give 60. The size fits, but it is rounded too far for the question. Leave the rounding out, or
round less.
"""


def standardised_rate(group, standard):
    by_age = group.set_index("age")
    rate = by_age["employed"] / by_age["persons"]
    persons = standard.set_index("age")["persons"]
    weight = persons / persons.sum()
    parts = rate * weight
    if parts.isna().any():
        return None
    return round(100 * parts.sum())
