"""For a group without its youngest age with the standard population you give nan. That is what a calculation with a gap in it gives. A reader may take
it for a slip. Find the gap before you calculate, and give back None.
(2 of 3)
"""


def standardised_rate(group, standard):
    by_age = group.set_index("age")
    rate = by_age["employed"] / by_age["persons"]
    persons = standard.set_index("age")["persons"]
    weight = persons / persons.sum()
    parts = rate * weight
    if parts.isna().any():
        return float("nan")
    return 100 * parts.sum()
