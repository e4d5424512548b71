"""For sentence 2 you give illegal, flood of, aliens, economic migrants, burden and 1 more. You ask for the sign alone, and an empty one is in every
text. Ask for the term and for its sign."""


def terms_to_mend(sentence):
    text = without_titles(without_quotations(sentence)).lower()
    found = []
    for term, sign in zip(style["term"], style["sign"]):
        to_mend = sign in text
        if to_mend:
            found.append(term)
    return found
