"""For a made-up abstract in capitals you give 15. A phrase with a capital is missing. Make small letters of the abstract before you look."""


def objectives_of(abstract):
    text = abstract
    found = []
    for number, phrase in zip(phrases["objective"], phrases["phrase"]):
        if phrase in text and number not in found:
            found.append(number)
    return found
