"""For Nepal from 1990 to 2024 you give -0.266. The size fits, the sign does not. Which of the two stocks stands above the line?"""


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    if not first or not last:
        return None
    return 100 * log(first / last) / (end - start)
