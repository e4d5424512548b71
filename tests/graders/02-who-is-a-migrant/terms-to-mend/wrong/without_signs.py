"""For sentence 9 you give refugees. The term is right there: its sign does not stand in the sentence. Ask for the term and for its sign.

(1.5 of 2)"""


def terms_to_mend(sentence):
    text = without_titles(without_quotations(sentence)).lower()
    found = []
    for term, sign in zip(style["term"], style["sign"]):
        to_mend = term in text
        if to_mend:
            found.append(term)
    return found
