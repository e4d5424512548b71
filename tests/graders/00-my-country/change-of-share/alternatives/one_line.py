def share_change(country, start, end):
    shares = [migrant_share(country, year) for year in (start, end)]
    return None if None in shares else shares[1] - shares[0]
