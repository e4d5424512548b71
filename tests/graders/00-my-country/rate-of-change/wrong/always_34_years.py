"""For Kenya from 2000 to 2020 you give 1.16. You divide by the 34 years of the example. How many lie between 2000 and 2020?"""


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    if not first or not last:
        return None
    return 100 * log(last / first) / 34
