"""For the foreign-born with the ages of the native-born you give 59.8. That is with the standard population of the notebook. Let the function use the
one that it is handed: `standard`.
"""


def standardised_rate(group, standard):
    by_age = group.set_index("age")
    rate = by_age["employed"] / by_age["persons"]
    persons = globals()["standard"].set_index("age")["persons"]
    weight = persons / persons.sum()
    parts = rate * weight
    if parts.isna().any():
        return None
    return 100 * parts.sum()
