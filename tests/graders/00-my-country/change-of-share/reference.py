def share_change(country, start, end):
    """Change of the migrant share between two years, in percentage points; None where a share is missing."""
    before = migrant_share(country, start)
    after = migrant_share(country, end)
    if before is None or after is None:
        return None
    return after - before
