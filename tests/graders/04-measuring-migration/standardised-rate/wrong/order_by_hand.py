"""For the foreign-born, the oldest first, with the standard population you give 160. Neither the order of the ages nor the size of the standard may
change the rate.
(2.5 of 3)
"""


def standardised_rate(group, standard):
    by_age = group.set_index("age")
    rate = by_age["employed"] / by_age["persons"]
    persons = standard.set_index("age")["persons"]
    weight = persons / persons.sum()
    parts = rate * weight
    if parts.isna().any():
        return None
    return 100 * (parts.iloc[:5].sum() + parts.iloc[5:].sum() + (0 if group["age"].iloc[0] == "15-19" else 1))
