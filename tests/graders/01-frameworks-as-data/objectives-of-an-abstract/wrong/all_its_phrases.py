"""For the abstract of P02 you give an empty list. An objective is missing of which only one phrase stands in the text. One is enough: `or`, not `and`."""


def objectives_of(abstract):
    text = abstract.lower()
    found = []
    for number in range(1, 24):
        if all(phrase in text for phrase in phrases.query("objective == @number")["phrase"]):
            found.append(number)
    return found
