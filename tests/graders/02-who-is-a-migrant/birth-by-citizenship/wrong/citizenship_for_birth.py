"""For the whole register you give a table of 3 rows that begins with native-born · 15,122 · 0. You take the citizenship for the place of birth. They are
two questions."""


def birth_by_citizenship(register):
    here = register[register["exit_date"].isna()]
    native = here["citizenship"] == "VRD"
    unknown = here["citizenship"].isna()
    foreign = ~native & ~unknown
    citizen = here["citizenship"] == "VRD"
    groups = {"native-born": native, "foreign-born": foreign, "unknown": unknown}
    rows = [[birth, (group & citizen).sum(), (group & ~citizen).sum()] for birth, group in groups.items()]
    return pd.DataFrame(rows, columns=["birth", "citizens", "foreign_citizens"])
