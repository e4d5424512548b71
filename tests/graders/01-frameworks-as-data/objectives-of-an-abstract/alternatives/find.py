def objectives_of(abstract):
    text = abstract.lower()
    found = []
    rows = zip(phrases["objective"], phrases["phrase"])
    for number, phrase in rows:
        stands = text.find(phrase) >= 0
        if stands and number not in found:
            found.append(number)
    return found
