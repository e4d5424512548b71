"""For the foreign-born, the oldest first, with the standard population you give 61.3. The rates met the weights of other ages: the two tables are in
different orders. Match them by `age`.
(2.5 of 3)
"""


def standardised_rate(group, standard):
    by_age = group.set_index("age")
    rate = by_age["employed"] / by_age["persons"]
    persons = standard.set_index("age")["persons"]
    weight = persons / persons.sum()
    parts = pd.Series(rate.values * weight.values) if len(rate) == len(weight) else rate * weight
    if parts.isna().any():
        return None
    return 100 * parts.sum()
