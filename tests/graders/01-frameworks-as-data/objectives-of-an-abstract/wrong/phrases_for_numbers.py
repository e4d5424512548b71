"""For the abstract of P02 you give migration statistics. Those are the phrases. Put `number` into the list."""


def objectives_of(abstract):
    text = abstract.lower()
    found = []
    rows = zip(phrases["objective"], phrases["phrase"])
    for number, phrase in rows:
        stands = phrase in text
        if stands and number not in found:
            found.append(phrase)
    return found
