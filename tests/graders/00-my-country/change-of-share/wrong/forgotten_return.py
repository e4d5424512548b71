"""For Nepal from 1990 to 2024 you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def share_change(country, start, end):
    before = migrant_share(country, start)
    after = migrant_share(country, end)
    if before is None or after is None:
        return None
    after - before
