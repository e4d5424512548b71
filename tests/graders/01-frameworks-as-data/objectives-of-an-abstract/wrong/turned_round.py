"""For the abstract of P02 you give 2, 3, 4, 5, 6 and 17 more. Those are the objectives that it does not serve. Which way round does your `if` ask?"""


def objectives_of(abstract):
    text = abstract.lower()
    found = []
    rows = zip(phrases["objective"], phrases["phrase"])
    for number, phrase in rows:
        stands = phrase not in text
        if stands and number not in found:
            found.append(number)
    served = [number for number, phrase in zip(phrases["objective"], phrases["phrase"]) if phrase in text]
    return [number for number in found if number not in served]
