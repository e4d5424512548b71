"""For the abstract of P02 you give 1. The question asks for a list, also where it holds only one value or none."""


def objectives_of(abstract):
    text = abstract.lower()
    found = []
    for number, phrase in zip(phrases["objective"], phrases["phrase"]):
        if phrase in text and number not in found:
            found.append(number)
    return len(found)
