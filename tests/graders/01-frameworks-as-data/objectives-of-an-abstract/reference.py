def objectives_of(abstract):
    """Numbers of the objectives of which a phrase stands in the text `abstract`, as a list."""
    text = abstract.lower()
    found = []
    for number, phrase in zip(phrases["objective"], phrases["phrase"]):
        if phrase in text and number not in found:
            found.append(number)
    return found
