"""For card C06 you give an empty list. Kosovo* is among its areas (XKX), and the note on resolution 1244 is not among its footnotes. *References to
Kosovo shall be understood to be in the context of United Nations Security Council resolution 1244 (1999)."""


def problems_of(card):
    """The names of the fields of a dataset card that have a problem, as a list."""
    problems = [field for field in FIELDS if card[field] == ""]  # the fields in which nothing stands
    definition = card["definition"].lower()
    no_day = not names_a_day(card["reference_date"])  # the date names no day
    no_basis = "igrant" in definition and not any(word in definition for word in OF_BIRTH_OR_CITIZENSHIP)
    no_note = False  # Kosovo* is among the areas, and its note is missing
    others = {"reference_date": no_day, "definition": no_basis, "footnotes": no_note}
    return problems + [field for field in others if others[field]]
