def problems_of(card):
    no_day = set() if names_a_day(card["reference_date"]) else {"reference_date"}
    vague = {"definition"} if "igrant" in card["definition"] and not sum(word in card["definition"].lower() for word in OF_BIRTH_OR_CITIZENSHIP) else set()
    no_note = {"footnotes"} if card["areas"].count("XKX") > 0 and card["footnotes"].find("1244") < 0 else set()
    return {field for field in FIELDS if len(card[field]) == 0} | no_day | vague | no_note
