"""For V02 under "1998" you give the text 'medium', the same as for V03 under "1998". Let the function use what it is handed."""


def length_of_stay(person, rule):
    return "medium"
