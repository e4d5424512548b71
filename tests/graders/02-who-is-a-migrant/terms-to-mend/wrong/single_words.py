"""For sentence 6 you give an empty list. A term of two words is missing. `in` looks for it in a whole text; a list of single words, as `.split()` makes,
does not hold it."""


def terms_to_mend(sentence):
    words = without_titles(without_quotations(sentence)).lower().split()
    text = " ".join(words)
    return [term for term, sign in zip(style["term"], style["sign"]) if term in words and sign in text]
