"""For Kosovo* you give the text ''. A text is not nothing: whoever calculates on with it meets an error. Give back None. *References to Kosovo shall be
understood to be in the context of United Nations Security Council resolution 1244 (1999).

(0.75 of 1)"""


def basis_of(country):
    rows = counted_by.query("destination == @country")
    if rows.empty:
        return ""
    return rows["basis"].item()
