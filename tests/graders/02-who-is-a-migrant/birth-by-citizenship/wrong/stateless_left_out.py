"""For the whole register you give a table of 3 rows that begins with native-born · 14,131 · 422. The stateless are missing. They are persons, and not
citizens of Veridia."""


def birth_by_citizenship(register):
    here = register[register["exit_date"].isna() & (register["citizenship"] != "stateless")]
    native = here["birth_area"] == "VRD"
    unknown = here["birth_area"].isna()
    foreign = ~native & ~unknown
    citizen = here["citizenship"] == "VRD"
    groups = {"native-born": native, "foreign-born": foreign, "unknown": unknown}
    rows = [[birth, (group & citizen).sum(), (group & ~citizen).sum()] for birth, group in groups.items()]
    return pd.DataFrame(rows, columns=["birth", "citizens", "foreign_citizens"])
