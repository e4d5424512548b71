"""For the whole register you give a table of 3 rows that begins with native-born · 15,353 · 431. You count people who have left. Keep the rows whose
`exit_date` is empty first."""


def birth_by_citizenship(register):
    here = register
    native = here["birth_area"] == "VRD"
    unknown = here["birth_area"].isna()
    foreign = ~native & ~unknown
    citizen = here["citizenship"] == "VRD"
    groups = {"native-born": native, "foreign-born": foreign, "unknown": unknown}
    rows = [[birth, (group & citizen).sum(), (group & ~citizen).sum()] for birth, group in groups.items()]
    return pd.DataFrame(rows, columns=["birth", "citizens", "foreign_citizens"])
