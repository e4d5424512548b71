"""For the whole register you give a table of 3 rows that begins with native-born · 1,222 · 0. You count those who have left. An empty `exit_date` is the
sign of who is still there."""


def birth_by_citizenship(register):
    here = register[register["exit_date"].notna()]
    native = here["birth_area"] == "VRD"
    unknown = here["birth_area"].isna()
    foreign = ~native & ~unknown
    citizen = here["citizenship"] == "VRD"
    groups = {"native-born": native, "foreign-born": foreign, "unknown": unknown}
    rows = [[birth, (group & citizen).sum(), (group & ~citizen).sum()] for birth, group in groups.items()]
    return pd.DataFrame(rows, columns=["birth", "citizens", "foreign_citizens"])
