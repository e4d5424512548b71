def share_change(country, start, end):
    try:
        return -(migrant_share(country, start) - migrant_share(country, end))
    except TypeError:
        return None
