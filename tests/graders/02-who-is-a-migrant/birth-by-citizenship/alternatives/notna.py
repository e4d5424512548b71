def birth_by_citizenship(register):
    here = register[register["exit_date"].isna()]
    native = here["birth_area"] == "VRD"
    unknown = here["birth_area"].isna()
    foreign = here["birth_area"].notna() & (here["birth_area"] != "VRD")
    citizen = here["citizenship"] == "VRD"
    groups = {"native-born": native, "foreign-born": foreign, "unknown": unknown}
    rows = [[birth, (group & citizen).sum(), (group & ~citizen).sum()] for birth, group in groups.items()]
    return pd.DataFrame(rows, columns=["birth", "citizens", "foreign_citizens"])
