"""For Kenya from 2000 to 2020 you give 4.2. That would be right if `start` were 1990. Let the function use `start`."""


def annual_rate(country, start, end):
    first = migrants_in(country, 1990)
    last = migrants_in(country, end)
    if not first or not last:
        return None
    return 100 * log(last / first) / (end - 1990)
