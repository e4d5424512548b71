"""For the foreign-born with the standard population you give 65.5. That is the crude rate, with the group's own ages. Put the weights of the standard in
their place.
"""


def standardised_rate(group, standard):
    by_age = group.set_index("age")
    rate = by_age["employed"] / by_age["persons"]
    persons = standard.set_index("age")["persons"]
    weight = persons / persons.sum()
    parts = rate * weight
    if parts.isna().any():
        return None
    return 100 * group["employed"].sum() / group["persons"].sum()
