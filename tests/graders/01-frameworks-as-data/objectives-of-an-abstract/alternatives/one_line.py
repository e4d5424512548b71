def objectives_of(abstract):
    return sorted({number for number, phrase in phrases.values if phrase in abstract.lower()})
