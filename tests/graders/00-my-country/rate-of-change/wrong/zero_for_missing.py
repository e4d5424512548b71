"""For Nepal from 1991 to 2024 you give 0. That says "nothing changed", and nobody knows that. Where a figure is missing, give back None.
(1 of 2)
"""


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    if not first or not last:
        return 0
    return 100 * log(last / first) / (end - start)
