"""For Kenya from 2000 to 2020 you give 1.88. You count both 2000 and 2020 as years. How many years lie between two birthdays?"""


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    if not first or not last:
        return None
    return 100 * log(last / first) / (end - start + 1)
