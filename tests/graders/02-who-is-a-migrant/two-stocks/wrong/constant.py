"""For the men of the register you give 2,193, 1,801 and 51, the same as for the whole register. Let the function use what it is handed."""


def two_stocks(register):
    return 2193, 1801, 51.0
