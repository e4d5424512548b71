def terms_to_mend(sentence):
    """The list of the terms of `style` that are to be mended in `sentence`."""
    text = without_titles(without_quotations(sentence)).lower()
    found = []
    for term, sign in zip(style["term"], style["sign"]):
        to_mend = term in text and sign in text
        if to_mend:
            found.append(term)
    return found
