"""For Nepal from 1990 to 2024 you give 9.05. That is the change over the whole time. Spread it over the years between 1990 and 2024."""


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    if not first or not last:
        return None
    return 100 * log(last / first)
