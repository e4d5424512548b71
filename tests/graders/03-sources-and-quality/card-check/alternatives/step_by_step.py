FIELDS = ["source", "vintage", "definition", "unit", "reference_date", "licence", "footnotes"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
OF_BIRTH_OR_CITIZENSHIP = ["born", "birth", "citizen"]


def names_a_day(text):
    """True when a text begins with a day of a month, as in "1 July 2023" or "1 January to 31 December 2024"."""
    words = text.split()
    return len(words) > 2 and words[0].isdigit() and words[1] in MONTHS


def problems_of(card):
    problems = []
    for field in FIELDS:
        if not card[field]:
            problems.append(field)
    if "reference_date" not in problems and not names_a_day(card["reference_date"]):
        problems.append("reference_date")
    words = card["definition"].lower()
    if "migrant" in words or "migrants" in words or "migration" in words and "igrant" in words:
        if "born" not in words and "birth" not in words and "citizen" not in words:
            problems.append("definition")
    if "XKX" in card["areas"].split() and "(1244" not in card["footnotes"] and "1244 (1999)" not in card["footnotes"]:
        problems.append("footnotes")
    return problems
