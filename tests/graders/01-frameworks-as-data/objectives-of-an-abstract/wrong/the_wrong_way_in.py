"""For the abstract of P02 you give an empty list. The list is empty, and a phrase stands in the text. In `a in b` the short text stands first, the long
one behind it."""


def objectives_of(abstract):
    text = abstract.lower()
    found = []
    rows = zip(phrases["objective"], phrases["phrase"])
    for number, phrase in rows:
        stands = text in phrase
        if stands and number not in found:
            found.append(number)
    return found
