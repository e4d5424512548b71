"""For sentence 2 you give flood of, refugees, aliens, trafficked, deported and 3 more. Those are the terms that are not to be mended. Look at the
condition."""


def terms_to_mend(sentence):
    text = without_titles(without_quotations(sentence)).lower()
    found = []
    for term, sign in zip(style["term"], style["sign"]):
        to_mend = not (term in text and sign in text)
        if to_mend:
            found.append(term)
    return found
