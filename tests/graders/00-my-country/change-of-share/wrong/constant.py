"""For Kenya from 2000 to 2020 you give -0.61, the same as for Nepal from 1990 to 2024. Let the function use what it is handed."""


def share_change(country, start, end):
    return -0.61
