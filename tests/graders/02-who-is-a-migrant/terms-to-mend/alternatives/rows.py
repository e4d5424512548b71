def terms_to_mend(sentence):
    text = without_quotations(without_titles(sentence)).casefold()
    return [row.term for row in style.itertuples() if row.term in text and row.sign in text]
