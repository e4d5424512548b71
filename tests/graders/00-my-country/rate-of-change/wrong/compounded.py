"""For Kenya from 2000 to 2020 you give 1.99. That is growth compounded once a year. It is close, but UN DESA's rate is the exponential one: use `log`."""


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    if not first or not last:
        return None
    return 100 * ((last / first) ** (1 / (end - start)) - 1)
