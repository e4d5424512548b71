"""For the abstract of P18 you give 17. Only the last is left. `append` adds to the list; a new list forgets what was in it."""


def objectives_of(abstract):
    text = abstract.lower()
    found = []
    rows = zip(phrases["objective"], phrases["phrase"])
    for number, phrase in rows:
        stands = phrase in text
        if stands and number not in found:
            found = [number]
    return found
