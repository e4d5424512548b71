"""For sentence 3 you give None. The question asks here for a list with nothing in it: `[]`.

(1 of 2)"""


def terms_to_mend(sentence):
    text = without_titles(without_quotations(sentence)).lower()
    found = []
    for term, sign in zip(style["term"], style["sign"]):
        to_mend = term in text and sign in text
        if to_mend:
            found.append(term)
    return found or None
