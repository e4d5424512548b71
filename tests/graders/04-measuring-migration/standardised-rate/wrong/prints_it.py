"""For the foreign-born with the standard population you print 59.75825157428505 and give back None. `print` only shows it. Let the function hand it on:
put `return` before the value.
"""


def standardised_rate(group, standard):
    by_age = group.set_index("age")
    rate = by_age["employed"] / by_age["persons"]
    persons = standard.set_index("age")["persons"]
    weight = persons / persons.sum()
    parts = rate * weight
    if parts.isna().any():
        return None
    print(100 * parts.sum())
