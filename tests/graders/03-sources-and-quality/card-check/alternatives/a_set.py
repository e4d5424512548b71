FIELDS = ["source", "vintage", "definition", "unit", "reference_date", "licence", "footnotes"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
OF_BIRTH_OR_CITIZENSHIP = ["born", "birth", "citizen"]


def names_a_day(text):
    """True when a text begins with a day of a month, as in "1 July 2023" or "1 January to 31 December 2024"."""
    words = text.split()
    return len(words) > 2 and words[0].isdigit() and words[1] in MONTHS


def problems_of(card):
    no_day = set() if names_a_day(card["reference_date"]) else {"reference_date"}
    vague = {"definition"} if "igrant" in card["definition"] and not sum(word in card["definition"].lower() for word in OF_BIRTH_OR_CITIZENSHIP) else set()
    no_note = {"footnotes"} if card["areas"].count("XKX") > 0 and card["footnotes"].find("1244") < 0 else set()
    return {field for field in FIELDS if len(card[field]) == 0} | no_day | vague | no_note
