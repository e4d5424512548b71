"""For Nepal from 1990 to 2022 you give -2.2. You count the share that is missing as 0. Nobody knows what it was: where a share is missing, give back
None.
(0.75 of 1)
"""


def share_change(country, start, end):
    before = migrant_share(country, start) or 0
    after = migrant_share(country, end) or 0
    return after - before
