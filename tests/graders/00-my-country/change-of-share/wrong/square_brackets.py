"""For Nepal from 1990 to 2024 your function stopped at "TypeError: 'function' object is not subscriptable". Square brackets take something out of a
table, and what stands before them is none. To run a function take round ones.
"""


def share_change(country, start, end):
    before = migrant_share[country, start]
    after = migrant_share[country, end]
    if before is None or after is None:
        return None
    return after - before
