"""For Nepal from 1990 to 2024 you give 0.615. The size fits, the sign does not. A share that grew has a positive change."""


def share_change(country, start, end):
    before = migrant_share(country, start)
    after = migrant_share(country, end)
    if before is None or after is None:
        return None
    return before - after
