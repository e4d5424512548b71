"""For Nepal from 1990 to 2024 you give 0.3. The size fits, but it is rounded too far for the question. Leave the rounding out, or round less."""


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    if not first or not last:
        return None
    return round(100 * log(last / first) / (end - start), 1)
