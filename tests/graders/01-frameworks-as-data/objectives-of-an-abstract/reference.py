def objectives_of(abstract):
    """Numbers of the objectives of which a phrase stands in the text `abstract`, as a list."""
    text = abstract.lower()
    found = []
    rows = zip(phrases["objective"], phrases["phrase"])
    for number, phrase in rows:
        stands = phrase in text
        if stands and number not in found:
            found.append(number)
    return found
