"""For Nepal from 1990 to 2022 you give 0. That says "nothing changed", and nobody knows that. Where a share is missing, give back None.
(0.75 of 1)
"""


def share_change(country, start, end):
    before = migrant_share(country, start)
    after = migrant_share(country, end)
    if before is None or after is None:
        return 0
    return after - before
