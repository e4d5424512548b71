"""For Nepal from 1990 to 2024 you give 2.2. That is the share at the start. How much is it at the end?"""


def share_change(country, start, end):
    before = migrant_share(country, start)
    after = migrant_share(country, end)
    if before is None or after is None:
        return None
    return before
