"""For sentence 2 you give a list of 1 value. This should not be in the list: irregular, in an irregular situation. One is missing. Look at one term after the
other: does it stand in the sentence, and its sign as well?"""


def terms_to_mend(sentence):
    text = without_titles(without_quotations(sentence)).lower()
    found = []
    for term, sign, instead in zip(style["term"], style["sign"], style["instead"]):
        to_mend = term in text and sign in text
        if to_mend:
            found.append(instead)
    return found
