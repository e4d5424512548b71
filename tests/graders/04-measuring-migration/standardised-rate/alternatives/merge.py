def standardised_rate(group, standard):
    rows = standard.merge(group, on="age", how="outer", suffixes=("_standard", "_group"))
    rate = rows["employed"] / rows["persons_group"]
    if rate.isna().any():
        return None
    return 100 * (rate * rows["persons_standard"]).sum() / rows["persons_standard"].sum()
