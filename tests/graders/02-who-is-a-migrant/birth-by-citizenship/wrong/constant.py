"""For the women of the register you give a table of 3 rows that begins with native-born · 14,131 · 431, the same as for the whole register. Let the
function use what it is handed."""


def birth_by_citizenship(register):
    here = load("synthetic_veridia_register").query("exit_date.isna()")
    native = here["birth_area"] == "VRD"
    unknown = here["birth_area"].isna()
    foreign = ~native & ~unknown
    citizen = here["citizenship"] == "VRD"
    groups = {"native-born": native, "foreign-born": foreign, "unknown": unknown}
    rows = [[birth, (group & citizen).sum(), (group & ~citizen).sum()] for birth, group in groups.items()]
    return pd.DataFrame(rows, columns=["birth", "citizens", "foreign_citizens"])
