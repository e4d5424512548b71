"""For the abstract of P02 you give 1, 4 and 4. A single word misled you. Read the abstract: what does the word mean there? Look for whole phrases."""


def objectives_of(abstract):
    words = {1: "data", 4: "identity", 9: "smuggl", 10: "traffick", 11: "border", 13: "detention", 21: "return", 22: "portab"}
    text = abstract.lower()
    found = []
    for number, phrase in zip(phrases["objective"], phrases["phrase"]):
        if phrase in text or (number in words and words[number] in text):
            found.append(number)
    return found
