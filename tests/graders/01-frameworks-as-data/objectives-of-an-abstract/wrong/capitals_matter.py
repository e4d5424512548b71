"""For a made-up abstract in capitals you give 15. A phrase with a capital is missing. Make small letters of the abstract before you look."""


def objectives_of(abstract):
    text = abstract
    found = []
    rows = zip(phrases["objective"], phrases["phrase"])
    for number, phrase in rows:
        stands = phrase in text
        if stands and number not in found:
            found.append(number)
    return found
