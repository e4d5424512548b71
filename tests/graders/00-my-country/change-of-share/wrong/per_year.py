"""For Nepal from 1990 to 2024 you give -0.0181. That is the change for one year. The question asks for the change over the whole time."""


def share_change(country, start, end):
    before = migrant_share(country, start)
    after = migrant_share(country, end)
    if before is None or after is None:
        return None
    return (after - before) / (end - start)
