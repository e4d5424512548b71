"""For the abstract of P02 you give 1, 2, 3, 4, 5 and 18 more. Those are all 23. Put a number into the list only where `if` says yes."""


def objectives_of(abstract):
    text = abstract.lower()
    found = []
    rows = zip(phrases["objective"], phrases["phrase"])
    for number, phrase in rows:
        stands = phrase not in text
        if stands and number not in found:
            found.append(number)
    return found
