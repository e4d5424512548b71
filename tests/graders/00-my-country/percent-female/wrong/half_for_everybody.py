"""For Nepal in 2024 you give 50. Half is a guess. The table has a row for `female`: use it."""


def percent_female(country, year):
    return 50
