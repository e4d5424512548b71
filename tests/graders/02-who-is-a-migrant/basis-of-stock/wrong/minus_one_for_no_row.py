"""For Kosovo* you give -1. The table has no row for it. Give back None. *References to Kosovo shall be understood to be in the context of United Nations
Security Council resolution 1244 (1999).

(0.75 of 1)"""


def basis_of(country):
    rows = counted_by.query("destination == @country")
    if rows.empty:
        return -1
    return rows["basis"].item()
