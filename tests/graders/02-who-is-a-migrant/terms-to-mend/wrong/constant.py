"""For sentence 6 you give illegal, the same as for sentence 2. Let the function use what it is handed."""


def terms_to_mend(sentence):
    return ["illegal"]
