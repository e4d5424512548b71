"""For Germany from 2020 to 2024 you give 68,268 and 10,678, the same as for Nepal from 1990 to 2020. Let the function use what it is handed."""


def rises_and_drops(country, start, end):
    return 68268, 10678
