"""For Nepal from 1990 to 2024 you print 0.27 and give back None. `print` only shows it. Let the function hand it on: put `return` before the value."""


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    if not first or not last:
        return None
    print(round(100 * log(last / first) / (end - start), 2))
