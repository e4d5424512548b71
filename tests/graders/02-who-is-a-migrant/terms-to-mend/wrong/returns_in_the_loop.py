"""For sentence 6 you give an empty list. Your list ends after the first term of `style`. Where does the `return` stand: in the loop or behind it?"""


def terms_to_mend(sentence):
    text = without_titles(without_quotations(sentence)).lower()
    found = []
    for term, sign in zip(style["term"], style["sign"]):
        to_mend = term in text and sign in text
        if to_mend:
            found.append(term)
        return found
