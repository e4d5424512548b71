"""For United Arab Emirates in 2010 you give 69.9, the same as for Nepal in 2024. Let the function use what it is handed."""


def percent_female(country, year):
    return 69.86
