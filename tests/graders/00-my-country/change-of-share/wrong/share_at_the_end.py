"""For Nepal from 1990 to 2024 you give 1.59. That is the share at the end. How much of it was there at the start?"""


def share_change(country, start, end):
    before = migrant_share(country, start)
    after = migrant_share(country, end)
    if before is None or after is None:
        return None
    return after
