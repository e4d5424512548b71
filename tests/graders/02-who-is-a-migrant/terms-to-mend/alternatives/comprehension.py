def terms_to_mend(sentence):
    text = without_titles(without_quotations(sentence)).lower()
    return [term for term, sign in zip(style["term"], style["sign"]) if term in text and sign in text]
