"""For V02 under "1998" you give the text 'other', the same as for V02 under "2025 12 months". Let the function use what it is handed."""


def classify(person, rule):
    return "other"
