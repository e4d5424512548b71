"""For the abstract of P02 you give migration statistics. Those are the phrases. Put `number` into the list."""


def objectives_of(abstract):
    text = abstract.lower()
    found = []
    for number, phrase in zip(phrases["objective"], phrases["phrase"]):
        if phrase in text and number not in found:
            found.append(phrase)
    return found
