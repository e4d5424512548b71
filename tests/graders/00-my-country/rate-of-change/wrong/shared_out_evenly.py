"""For Nepal from 1990 to 2024 you give 0.279. That is the whole growth shared out evenly. Growth builds on growth: use the logarithm, as in the formula."""


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    if not first or not last:
        return None
    return 100 * (last / first - 1) / (end - start)
