"""For the whole register you give a table of 3 rows that begins with native-born · 14,131 · 431. People without a place of birth stand among the
foreign-born. An empty cell is not equal to "VRD", and it is not abroad: take them out with `~`."""


def birth_by_citizenship(register):
    here = register[register["exit_date"].isna()]
    native = here["birth_area"] == "VRD"
    unknown = here["birth_area"] == ""
    foreign = ~native & ~unknown
    citizen = here["citizenship"] == "VRD"
    groups = {"native-born": native, "foreign-born": foreign, "unknown": unknown}
    rows = [[birth, (group & citizen).sum(), (group & ~citizen).sum()] for birth, group in groups.items()]
    return pd.DataFrame(rows, columns=["birth", "citizens", "foreign_citizens"])
