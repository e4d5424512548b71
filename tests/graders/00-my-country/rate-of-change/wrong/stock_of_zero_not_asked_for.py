"""For the made-up area ZZA from 1990 to 2024 your function stopped at "ZeroDivisionError: division by zero". It divided by zero. When is the number
below the line zero, and what should the function give then?
(1.5 of 2)
"""


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    if first is None or last is None:
        return None
    return 100 * log(last / first) / (end - start)
