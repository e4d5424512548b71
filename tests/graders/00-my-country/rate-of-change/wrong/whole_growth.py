"""For Nepal from 1990 to 2024 you give 9.48. That is the whole growth in percent. The question asks for a rate a year, with the logarithm."""


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    if not first or not last:
        return None
    return 100 * (last - first) / first
