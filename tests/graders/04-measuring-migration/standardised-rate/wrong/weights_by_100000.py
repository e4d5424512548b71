"""For the foreign-born with the ages of the native-born you give 348. You divide by 100,000, which is the sum of one standard population only. Let the
function add up the one that it is handed.
"""


def standardised_rate(group, standard):
    by_age = group.set_index("age")
    rate = by_age["employed"] / by_age["persons"]
    persons = standard.set_index("age")["persons"]
    weight = persons / 100000
    parts = rate * weight
    if parts.isna().any():
        return None
    return 100 * parts.sum()
