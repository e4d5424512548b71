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
