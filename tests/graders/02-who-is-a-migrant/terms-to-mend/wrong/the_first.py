"""For sentence 2 you give the text 'illegal'. The question asks for a list, also where it holds only one value or none."""


def terms_to_mend(sentence):
    text = without_titles(without_quotations(sentence)).lower()
    found = []
    for term, sign in zip(style["term"], style["sign"]):
        to_mend = term in text and sign in text
        if to_mend:
            found.append(term)
    return found[0] if found else []
