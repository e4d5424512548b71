"""For the foreign-born with the standard population you give 59.6. That is the plain average of the ages. Give each age the weight that it has in
`standard`.
"""


def standardised_rate(group, standard):
    by_age = group.set_index("age")
    rate = by_age["employed"] / by_age["persons"]
    persons = standard.set_index("age")["persons"]
    weight = persons / persons.sum()
    parts = rate * weight
    if parts.isna().any():
        return None
    return 100 * rate.mean()
