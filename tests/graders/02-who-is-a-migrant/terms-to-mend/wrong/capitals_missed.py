"""For sentence 23 you give an empty list. A term begins with a capital letter here, and you look for small ones alone. `.lower()` makes all letters
small."""


def terms_to_mend(sentence):
    text = without_titles(without_quotations(sentence))
    found = []
    for term, sign in zip(style["term"], style["sign"]):
        to_mend = term in text and sign in text
        if to_mend:
            found.append(term)
    return found
