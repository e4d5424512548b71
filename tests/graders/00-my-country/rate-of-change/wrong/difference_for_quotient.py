"""For Nepal from 1990 to 2024 you give 31.2. Compare each step with the formula: the two stocks, the logarithm, the years, the 100."""


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    if not first or not last:
        return None
    return 100 * log(last - first) / (end - start)
