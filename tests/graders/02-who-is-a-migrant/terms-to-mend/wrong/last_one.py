"""For a sentence of two terms you give invasion. Your list holds one term, and more are to be mended. `found.append(term)` adds one and keeps the
others."""


def terms_to_mend(sentence):
    text = without_titles(without_quotations(sentence)).lower()
    found = []
    for term, sign in zip(style["term"], style["sign"]):
        to_mend = term in text and sign in text
        if to_mend:
            found = [term]
    return found
