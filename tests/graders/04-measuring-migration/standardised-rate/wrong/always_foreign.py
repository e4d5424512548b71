"""For the native-born with the standard population you give 59.8. That is the rate of the foreign-born. Let the function use the table that it is
handed: `group`.
"""


def standardised_rate(group, standard):
    by_age = employment.query("status == 'foreign-born'").set_index("age")
    rate = by_age["employed"] / by_age["persons"]
    persons = standard.set_index("age")["persons"]
    weight = persons / persons.sum()
    parts = rate * weight
    if parts.isna().any():
        return None
    return 100 * parts.sum()
