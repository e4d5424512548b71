"""For Nepal from 1991 to 2024 your function stopped at "TypeError: unsupported operand type(s) for /: 'int' and 'NoneType'". One of the two things on
that line is None. Ask for that, and give back None, before you calculate.
(1 of 2)
"""


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    return 100 * log(last / first) / (end - start)
