"""For a group without its youngest age with the standard population you give 67.8. For lack of a rate you give the crude one. It is another figure under
the same name: give back None.
(2 of 3)
"""


def standardised_rate(group, standard):
    by_age = group.set_index("age")
    rate = by_age["employed"] / by_age["persons"]
    persons = standard.set_index("age")["persons"]
    weight = persons / persons.sum()
    parts = rate * weight
    if parts.isna().any():
        return 100 * group["employed"].sum() / group["persons"].sum()
    return 100 * parts.sum()
