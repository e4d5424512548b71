"""For the foreign-born with the standard population you give 40.2. That is the percentage not employed. What stands above the line?"""


def standardised_rate(group, standard):
    by_age = group.set_index("age")
    rate = 1 - by_age["employed"] / by_age["persons"]
    persons = standard.set_index("age")["persons"]
    weight = persons / persons.sum()
    parts = rate * weight
    if parts.isna().any():
        return None
    return 100 * parts.sum()
