"""For the whole register you give a table of 3 rows that begins with 14,131 · 431. `birth` stands at the left edge of the table and not in a column.
`.reset_index()` makes it a column again."""


def birth_by_citizenship(register):
    here = register[register["exit_date"].isna()]
    native = here["birth_area"] == "VRD"
    unknown = here["birth_area"].isna()
    foreign = ~native & ~unknown
    citizen = here["citizenship"] == "VRD"
    groups = {"native-born": native, "foreign-born": foreign, "unknown": unknown}
    rows = [[birth, (group & citizen).sum(), (group & ~citizen).sum()] for birth, group in groups.items()]
    return pd.DataFrame(rows, columns=["birth", "citizens", "foreign_citizens"]).set_index("birth")
