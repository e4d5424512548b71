"""For an abstract about a bridge you give 0. This should not be in the list: 0. None of the phrases stands in it, so the list is empty.
(1.5 of 2)
"""


def objectives_of(abstract):
    text = abstract.lower()
    found = []
    rows = zip(phrases["objective"], phrases["phrase"])
    for number, phrase in rows:
        stands = phrase in text
        if stands and number not in found:
            found.append(number)
    return found or [0]
