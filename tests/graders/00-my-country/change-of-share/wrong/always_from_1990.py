"""For Kenya from 2000 to 2020 you give 0.709. That would be right if `start` were 1990. Let the function use `start`."""


def share_change(country, start, end):
    before = migrant_share(country, 1990)
    after = migrant_share(country, end)
    if before is None or after is None:
        return None
    return after - before
