"""For Nepal from 1990 to 2022 your function stopped at "TypeError: unsupported operand type(s) for -: 'NoneType' and 'float'". One of the two things on
that line is None. Ask for that, and give back None, before you calculate.
(0.75 of 1)
"""


def share_change(country, start, end):
    before = migrant_share(country, start)
    after = migrant_share(country, end)
    return after - before
