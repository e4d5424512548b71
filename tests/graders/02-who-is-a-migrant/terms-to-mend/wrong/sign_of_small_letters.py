"""For a sentence that begins with a sign you give an empty list. Here the sign begins with a capital letter. Look for it where you look for the term: in
the text that `.lower()` made small.

(1.5 of 2)"""


def terms_to_mend(sentence):
    text = without_titles(without_quotations(sentence)).lower()
    found = []
    for term, sign in zip(style["term"], style["sign"]):
        to_mend = term in text and sign in sentence
        if to_mend:
            found.append(term)
    return found
