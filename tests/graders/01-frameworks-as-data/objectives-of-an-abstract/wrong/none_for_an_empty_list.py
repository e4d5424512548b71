"""For an abstract about a bridge you give None. The question asks here for a list with nothing in it: `[]`.

(1.5 of 2)"""


def objectives_of(abstract):
    text = abstract.lower()
    found = []
    rows = zip(phrases["objective"], phrases["phrase"])
    for number, phrase in rows:
        stands = phrase in text
        if stands and number not in found:
            found.append(number)
    return found or None
