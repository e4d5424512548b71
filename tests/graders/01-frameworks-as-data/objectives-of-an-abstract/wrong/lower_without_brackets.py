"""For the abstract of P02 your function stopped at "TypeError: argument of type 'builtin_function_or_method' is not iterable". Two things do not fit
together on that line. Look at what each of them is: a number, a text, a table?
"""


def objectives_of(abstract):
    text = abstract.lower
    found = []
    for number, phrase in zip(phrases["objective"], phrases["phrase"]):
        if phrase in text and number not in found:
            found.append(number)
    return found
