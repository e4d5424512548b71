"""`share_change` still has a blank (`...`): `after = ...`."""


def share_change(country, start, end):
    before = migrant_share(country, start)
    after = ...
    if before is None or after is None:
        return None
    return after - before
