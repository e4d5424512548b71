def annual_rate(country, start, end):
    first, last = migrants_in(country, start), migrants_in(country, end)
    if not (first and last):
        return None
    yearly = (last / first) ** (1 / (end - start))
    return 100 * log(yearly)
