"""For Nepal from 1990 to 2024 you give -1,990. Python divides before it takes away. Which two numbers belong in brackets?"""


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    if not first or not last:
        return None
    return 100 * log(last / first) / end - start
