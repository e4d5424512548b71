"""For 2020, stock by citizenship you give -0.33, the same as for 2023, stock by citizenship. Let the function use what it is handed."""


def unexplained(year, basis):
    return -0.33
