"""For Nepal from 1990 to 2024 your function stopped at "NameError: name 'ln' is not defined". That name is not known. Look at its spelling, or run the
cell that makes it.
"""


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    if not first or not last:
        return None
    return 100 * ln(last / first) / (end - start)
