"""For sentence 3 you give illegal. That stands in the title of a law. A title stays as it is: use `without_titles`, and use it before `.lower()`.

(1.5 of 2)"""


def terms_to_mend(sentence):
    text = without_quotations(sentence).lower()
    found = []
    for term, sign in zip(style["term"], style["sign"]):
        to_mend = term in text and sign in text
        if to_mend:
            found.append(term)
    return found
