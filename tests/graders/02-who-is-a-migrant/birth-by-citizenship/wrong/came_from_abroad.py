"""For the whole register you give a table of 3 rows that begins with native-born · 13,463 · 431. You take whoever came from abroad for foreign-born.
Some were born here and came back: look at `birth_area`."""


def birth_by_citizenship(register):
    here = register[register["exit_date"].isna()]
    unknown = here["birth_area"].isna()
    native = here["entry_date"].isna() & ~unknown
    foreign = ~native & ~unknown
    citizen = here["citizenship"] == "VRD"
    groups = {"native-born": native, "foreign-born": foreign, "unknown": unknown}
    rows = [[birth, (group & citizen).sum(), (group & ~citizen).sum()] for birth, group in groups.items()]
    return pd.DataFrame(rows, columns=["birth", "citizens", "foreign_citizens"])
