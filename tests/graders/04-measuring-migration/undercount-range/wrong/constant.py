"""For the whole of Veridia with 0.5 to 3 percent missed you give -15,000 and -4,293, the same as for the whole of Veridia with 0 to 1 percent missed.
Let the function use what it is handed.
"""


def net_migration_range(areas, low, high):
    return -15000, -4292.93
