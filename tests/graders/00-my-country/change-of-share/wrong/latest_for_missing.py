"""For Nepal from 1990 to 2022 you give -0.519. One of the two shares is missing there. Give back None.
(0.75 of 1)
"""


def share_change(country, start, end):
    before = migrant_share(country, start) or migrant_share(country, 1990)
    after = migrant_share(country, end) or migrant_share(country, 2020)
    if before is None or after is None:
        return None
    return after - before
