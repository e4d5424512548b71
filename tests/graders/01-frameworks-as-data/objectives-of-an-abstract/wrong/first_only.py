"""For the abstract of P18 you give 15. The list stops after the first. An abstract can serve several objectives: go on to the last row of `phrases`."""


def objectives_of(abstract):
    text = abstract.lower()
    found = []
    for number, phrase in zip(phrases["objective"], phrases["phrase"]):
        if phrase in text and number not in found:
            found.append(number)
            break
    return found
