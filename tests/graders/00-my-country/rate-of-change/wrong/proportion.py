"""For Nepal from 1990 to 2024 you give 0.00266. That is a proportion; the question asks for percent a year."""


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    if not first or not last:
        return None
    return log(last / first) / (end - start)
