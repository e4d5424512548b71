"""For the ends 18240 and 18391 you give -15,000 and -4,000, the same as for the ends -15000 and -4292.93. Let the function use what it is handed."""


def written_range(low, high):
    return -15000, -4000
