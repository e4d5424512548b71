"""For the abstract of P18 you give 15. The list stops after the first. An abstract can serve several objectives: go on to the last row of `phrases`."""


def objectives_of(abstract):
    text = abstract.lower()
    found = []
    rows = zip(phrases["objective"], phrases["phrase"])
    for number, phrase in rows:
        stands = phrase in text
        if stands and number not in found:
            found.append(number)
            break
    return found
