"""For the abstract of P03 you give 2 and 3. This should not be in the list: 3. Read the abstract and look for each of these phrases with your own eyes."""


def objectives_of(abstract):
    text = abstract.lower()
    found = []
    rows = enumerate(phrases["phrase"])
    for number, phrase in rows:
        stands = phrase in text
        if stands and number not in found:
            found.append(number)
    return found
