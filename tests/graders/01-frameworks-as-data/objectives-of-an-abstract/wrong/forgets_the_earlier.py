"""For the abstract of P18 you give 17. Only the last is left. `append` adds to the list; a new list forgets what was in it."""


def objectives_of(abstract):
    text = abstract.lower()
    found = []
    for number, phrase in zip(phrases["objective"], phrases["phrase"]):
        if phrase in text and number not in found:
            found = [number]
    return found
