"""For Kenya from 2000 to 2020 you give -1.24. That would be right if `country` were Nepal. Let the function use `country`."""


def share_change(country, start, end):
    before = migrant_share(COUNTRY, start)
    after = migrant_share(COUNTRY, end)
    if before is None or after is None:
        return None
    return after - before
