"""For the made-up area ZZA from 1990 to 2024 you give 0. One of the two stocks is zero there, and nothing grows from zero, or to zero, at a rate. Give
back None.
(1.5 of 2)
"""


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    if first is None or last is None:
        return None
    if first == 0 or last == 0:
        return 0
    return 100 * log(last / first) / (end - start)
