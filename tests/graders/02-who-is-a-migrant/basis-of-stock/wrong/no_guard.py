"""For Kosovo* your function stopped at "ValueError: can only convert an array of size 1 to a Python scalar". There is no figure for this case, so there
is nothing to take. Ask for that first, and give back None. *References to Kosovo shall be understood to be in the context of United Nations Security
Council resolution 1244 (1999).

(0.75 of 1)"""


def basis_of(country):
    rows = counted_by.query("destination == @country")
    return rows["basis"].item()
