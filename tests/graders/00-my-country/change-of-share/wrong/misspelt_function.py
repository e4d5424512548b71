"""For Nepal from 1990 to 2024 your function stopped at "NameError: name 'migrants_share' is not defined". That name is not known. Look at its spelling,
or run the cell that makes it.
"""


def share_change(country, start, end):
    before = migrants_share(country, start)
    after = migrants_share(country, end)
    if before is None or after is None:
        return None
    return after - before
