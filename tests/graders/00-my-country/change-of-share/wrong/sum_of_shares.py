"""For Nepal from 1990 to 2024 you give 3.79. Take the share of each of the two years, then one from the other."""


def share_change(country, start, end):
    before = migrant_share(country, start)
    after = migrant_share(country, end)
    if before is None or after is None:
        return None
    return after + before
