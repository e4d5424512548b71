"""For Nepal from 1991 to 2024 you give 0.274. One of the two figures is missing there. Give back None.
(1.5 of 2)
"""


def annual_rate(country, start, end):
    first = migrants_in(country, start) or migrants_in(country, 1990)
    last = migrants_in(country, end) or migrants_in(country, 2024)
    if not first or not last:
        return None
    return 100 * log(last / first) / (end - start)
