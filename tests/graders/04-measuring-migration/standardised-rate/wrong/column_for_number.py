"""For the foreign-born with the standard population you give a column of 10 values. The question asks for a number. Take the number out of it, for
example with `.sum()` or `.item()`.
"""


def standardised_rate(group, standard):
    by_age = group.set_index("age")
    rate = by_age["employed"] / by_age["persons"]
    persons = standard.set_index("age")["persons"]
    weight = persons / persons.sum()
    parts = rate * weight
    if parts.isna().any():
        return None
    return 100 * parts
