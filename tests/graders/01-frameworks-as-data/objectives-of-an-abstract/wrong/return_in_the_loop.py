"""For the abstract of P02 you give a list of 0 values. An objective is missing of which only one phrase stands in the text. One is enough: `or`, not
`and`.
"""


def objectives_of(abstract):
    text = abstract.lower()
    found = []
    for number, phrase in zip(phrases["objective"], phrases["phrase"]):
        if phrase in text and number not in found:
            found.append(number)
        return found
