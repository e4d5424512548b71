"""For sentence 4 you give illegal. That stands in a quotation. What other people said stays as they said it: use `without_quotations`.

(1.5 of 2)"""


def terms_to_mend(sentence):
    text = without_titles(sentence).lower()
    found = []
    for term, sign in zip(style["term"], style["sign"]):
        to_mend = term in text and sign in text
        if to_mend:
            found.append(term)
    return found
