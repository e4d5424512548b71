"""For the abstract of P02 your function stopped at "TypeError: argument of type 'builtin_function_or_method' is not iterable". Two things do not fit
together on that line. Look at what each of them is: a number, a text, a table?
"""


def objectives_of(abstract):
    text = abstract.lower
    found = []
    rows = zip(phrases["objective"], phrases["phrase"])
    for number, phrase in rows:
        stands = phrase in text
        if stands and number not in found:
            found.append(number)
    return found
