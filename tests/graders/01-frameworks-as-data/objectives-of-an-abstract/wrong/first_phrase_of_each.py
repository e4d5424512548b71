"""For the abstract of P02 you give an empty list. An objective is missing whose second phrase stands in the text. Any of its phrases is enough."""


def objectives_of(abstract):
    text = abstract.lower()
    found = []
    first = phrases.drop_duplicates("objective")
    for number, phrase in zip(first["objective"], first["phrase"]):
        if phrase in text:
            found.append(number)
    return found
