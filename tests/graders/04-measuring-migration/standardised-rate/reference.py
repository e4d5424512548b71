def standardised_rate(group, standard):
    """Employed per 100 persons of `group`, if it had the ages of `standard`; None where an age group has no rate."""
    by_age = group.set_index("age")
    rate = by_age["employed"] / by_age["persons"]  # the rate of each age group
    persons = standard.set_index("age")["persons"]
    weight = persons / persons.sum()  # the weight of each age group
    parts = rate * weight  # what each age group adds
    if parts.isna().any():
        return None  # what to give when there is a gap
    return 100 * parts.sum()  # all of them together, in percent
