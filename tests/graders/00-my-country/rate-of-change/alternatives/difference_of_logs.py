def annual_rate(country, start, end):
    first, last = migrants_in(country, start), migrants_in(country, end)
    if first is None or last is None or first == 0 or last == 0:
        return None
    return (log(last) - log(first)) * 100 / (end - start)
