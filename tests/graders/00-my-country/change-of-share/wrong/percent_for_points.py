"""For Nepal from 1990 to 2024 you give -27.9. That is the change in percent of the first share. Percentage points are simply one share less the other."""


def share_change(country, start, end):
    before = migrant_share(country, start)
    after = migrant_share(country, end)
    if before is None or after is None:
        return None
    return 100 * (after - before) / before
