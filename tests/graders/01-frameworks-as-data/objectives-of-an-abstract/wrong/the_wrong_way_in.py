"""For the abstract of P02 you give a list of 0 values. The list is empty, and a phrase stands in the text. In `a in b` the short text stands first,
the long one behind it.
"""


def objectives_of(abstract):
    text = abstract.lower()
    found = []
    for number, phrase in zip(phrases["objective"], phrases["phrase"]):
        if text in phrase:
            found.append(number)
    return found
