def annual_rate(country, start, end):
    try:
        return 100 * log(migrants_in(country, end) / migrants_in(country, start)) / (end - start)
    except (TypeError, ValueError, ZeroDivisionError):
        return None
