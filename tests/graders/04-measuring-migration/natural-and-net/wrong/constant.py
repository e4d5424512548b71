"""For Kenya in 1995 you give 13.1 and -13.8, the same as for Nepal in 2023. Let the function use what it is handed."""


def natural_and_net(country, year):
    return 13.0987, -13.7999
