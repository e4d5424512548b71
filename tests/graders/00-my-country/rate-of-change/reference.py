def annual_rate(country, start, end):
    """Average annual rate of change of the migrant stock in percent (exponential); None where it cannot be computed."""
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    if not first or not last:
        return None
    return 100 * log(last / first) / (end - start)
