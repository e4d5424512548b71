"""For sentence 2 you give an empty text. This should not be in the list: an empty text. One is missing. Look at one term after the other: does it stand in the
sentence, and its sign as well?"""


def terms_to_mend(sentence):
    text = without_titles(without_quotations(sentence)).lower()
    found = []
    for term, sign in zip(style["term"], style["sign"]):
        to_mend = term in text and sign in text
        if to_mend:
            found.append(sign)
    return found
