def objectives_of(abstract):
    text = abstract.lower()
    found = []
    for number, phrase in zip(phrases["objective"], phrases["phrase"]):
        if text.find(phrase) >= 0:
            found.append(number)
    return found
