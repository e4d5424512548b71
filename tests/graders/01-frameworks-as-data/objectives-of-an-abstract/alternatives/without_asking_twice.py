def objectives_of(abstract):
    text = abstract.lower()
    found = []
    for number, phrase in zip(phrases["objective"], phrases["phrase"]):
        if phrase in text:
            found.append(number)
    return found
