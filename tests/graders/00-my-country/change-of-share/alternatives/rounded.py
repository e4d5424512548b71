def share_change(country, start, end):
    first, last = migrant_share(country, start), migrant_share(country, end)
    if first is not None and last is not None:
        return round(float(last - first), 2)
    return None
