"""For Nepal from 1990 to 2024 you give 0.615. The size fits. A share that fell has a change below zero: leave the sign as it comes out."""


def share_change(country, start, end):
    before = migrant_share(country, start)
    after = migrant_share(country, end)
    if before is None or after is None:
        return None
    return abs(after - before)
