"""For Nepal from 1990 to 2024 you give the text '0.2662840331247337'. The question asks for a number. What stands in quotes, or comes out of `str` or
`f"..."`, is a text: leave that step out.
"""


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    if not first or not last:
        return None
    return str(100 * log(last / first) / (end - start))
