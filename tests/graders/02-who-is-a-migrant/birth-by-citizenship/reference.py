def birth_by_citizenship(register):
    """Who is still registered, by birth and by citizenship: a table with the columns birth, citizens, foreign_citizens."""
    here = register[register["exit_date"].isna()]
    native = here["birth_area"] == "VRD"
    unknown = here["birth_area"].isna()
    foreign = ~native & ~unknown
    citizen = here["citizenship"] == "VRD"
    groups = {"native-born": native, "foreign-born": foreign, "unknown": unknown}
    rows = [[birth, (group & citizen).sum(), (group & ~citizen).sum()] for birth, group in groups.items()]
    return pd.DataFrame(rows, columns=["birth", "citizens", "foreign_citizens"])
