"""For sentence 2 you give an empty list. Your list stays empty, whatever the sentence. Is the condition ever True? Try it with one term and one
sentence."""


def terms_to_mend(sentence):
    words = without_titles(without_quotations(sentence)).lower().split()
    return [term for term, sign in zip(style["term"], style["sign"]) if term in words and sign in words]
