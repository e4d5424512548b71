"""For Nepal from 1990 to 2024 you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    if not first or not last:
        return None
    rate = 100 * log(last / first) / (end - start)
