"""For the foreign-born with the standard population you give None. The function has no line that hands a value on. Put `return` before what it should
give back.
"""


def standardised_rate(group, standard):
    by_age = group.set_index("age")
    rate = by_age["employed"] / by_age["persons"]
    persons = standard.set_index("age")["persons"]
    weight = persons / persons.sum()
    parts = rate * weight
    if parts.isna().any():
        return None
    100 * parts.sum()
