"""For a register in another order, of people who are stateless or have no place of birth you give a table of 3 rows that begins with native-born · nan ·
9. Right in `birth` and `foreign_citizens`, not yet in `citizens`. Here most people lack a place of birth or a citizenship. Each of them has a row and
a column.

(1.5 of 2)"""


def birth_by_citizenship(register):
    here = register[register["exit_date"].isna()]
    birth = here["birth_area"].map(lambda area: "unknown" if pd.isna(area) else "native-born" if area == "VRD" else "foreign-born")
    table = here.groupby([birth.rename("birth"), (here["citizenship"] == "VRD").rename("citizen")]).size().unstack()
    table = table.reindex(["native-born", "foreign-born", "unknown"]).reindex(columns=[True, False])
    return table.set_axis(["citizens", "foreign_citizens"], axis=1).reset_index()
