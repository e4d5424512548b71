"""For Nepal from 1990 to 2024 you give -61.5. The shares are percentages already. There is nothing to multiply by 100."""


def share_change(country, start, end):
    before = migrant_share(country, start)
    after = migrant_share(country, end)
    if before is None or after is None:
        return None
    return 100 * (after - before)
