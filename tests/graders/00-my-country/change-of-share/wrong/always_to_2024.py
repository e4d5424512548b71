"""For Kenya from 2000 to 2020 you give -0.551. That would be right if `end` were 2024. Let the function use `end`."""


def share_change(country, start, end):
    before = migrant_share(country, start)
    after = migrant_share(country, 2024)
    if before is None or after is None:
        return None
    return after - before
