import math


def annual_rate(country, start, end):
    first, last = migrants_in(country, start), migrants_in(country, end)
    if first and last:
        return round(100 * math.log1p((last - first) / first) / (end - start), 2)
