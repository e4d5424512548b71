"""For Kenya from 2000 to 2020 you give -1.93. That would be right if `country` were Nepal. Let the function use `country`."""


def annual_rate(country, start, end):
    first = migrants_in(COUNTRY, start)
    last = migrants_in(COUNTRY, end)
    if not first or not last:
        return None
    return 100 * log(last / first) / (end - start)
