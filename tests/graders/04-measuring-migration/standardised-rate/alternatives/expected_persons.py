def standardised_rate(group, standard):
    group, standard = group.set_index("age"), standard.set_index("age")
    expected = standard["persons"] * group["employed"] / group["persons"]
    return None if expected.isna().any() else 100 * expected.sum() / standard["persons"].sum()
