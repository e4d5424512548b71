"""For sentence 2 you give flood of. You look for the signs alone. Ask for the term and for its sign."""


def terms_to_mend(sentence):
    text = without_titles(without_quotations(sentence)).lower()
    found = []
    for term, sign in zip(style["term"], style["sign"]):
        to_mend = sign != "" and sign in text
        if to_mend:
            found.append(term)
    return found
