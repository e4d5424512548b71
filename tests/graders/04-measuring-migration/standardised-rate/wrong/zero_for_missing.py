"""For a group without its youngest age with the standard population you give 0. That says "nobody is employed", and nobody knows that. Where an age
group has no rate, give back None.
(2 of 3)
"""


def standardised_rate(group, standard):
    by_age = group.set_index("age")
    rate = by_age["employed"] / by_age["persons"]
    persons = standard.set_index("age")["persons"]
    weight = persons / persons.sum()
    parts = rate * weight
    if parts.isna().any():
        return 0
    return 100 * parts.sum()
