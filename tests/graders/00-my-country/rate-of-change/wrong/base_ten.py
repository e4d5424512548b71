"""For Nepal from 1990 to 2024 you give 0.116. That uses the logarithm to base ten. The formula asks for the natural one, `log`."""

from math import log10


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    if not first or not last:
        return None
    return 100 * log10(last / first) / (end - start)
