"""For Nepal from 1990 to 2024 you give -1. The size fits, but it is rounded too far for the question. Leave the rounding out, or round less."""


def share_change(country, start, end):
    before = migrant_share(country, start)
    after = migrant_share(country, end)
    if before is None or after is None:
        return None
    return round(after - before)
