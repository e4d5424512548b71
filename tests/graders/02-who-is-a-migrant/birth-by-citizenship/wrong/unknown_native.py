"""For the whole register you give a table of 3 rows that begins with native-born · 14,278 · 452. People without a place of birth stand among the
native-born. Nobody knows where they were born: their row is `unknown`."""


def birth_by_citizenship(register):
    here = register[register["exit_date"].isna()]
    native = here["birth_area"] == "VRD"
    unknown = here["birth_area"] == ""
    native = native | here["birth_area"].isna()
    foreign = ~native & ~unknown
    citizen = here["citizenship"] == "VRD"
    groups = {"native-born": native, "foreign-born": foreign, "unknown": unknown}
    rows = [[birth, (group & citizen).sum(), (group & ~citizen).sum()] for birth, group in groups.items()]
    return pd.DataFrame(rows, columns=["birth", "citizens", "foreign_citizens"])
