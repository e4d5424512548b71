"""For sentence 2 you print ['illegal'] and give back None. `print` only shows it. Let the function hand it on: put `return` before the value."""


def terms_to_mend(sentence):
    text = without_titles(without_quotations(sentence)).lower()
    found = []
    for term, sign in zip(style["term"], style["sign"]):
        to_mend = term in text and sign in text
        if to_mend:
            found.append(term)
    print(found)
