"""For sentence 2 you give illegal, flood of, refugees, aliens, trafficked and 4 more. Those are all the terms of `style`. Which of them stand in the
sentence?"""


def terms_to_mend(sentence):
    text = without_titles(without_quotations(sentence)).lower()
    found = []
    for term, sign in zip(style["term"], style["sign"]):
        to_mend = term in text and sign in text
        found.append(term)
    return found
