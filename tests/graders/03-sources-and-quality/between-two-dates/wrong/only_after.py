"""For 50,000 in 1990, 40,000 in 1995 and the year 1984 you give 65,352. It lies more than five years **before** the first stock, and your function goes on without a word. Give back None.
(1.5 of 2)"""


def between(start, before, end, after, year):
    """The stock on 1 July of `year`, at the rate between two known stocks; None more than five years outside, or where one is 0."""
    too_far = year > end + 5  # more than five years before the first or after the last
    no_rate = before == 0 or after == 0  # one of the stocks is 0
    if too_far or no_rate:
        return None
    rate = log(after / before) / (end - start)  # the rate a year
    return before * exp(rate * (year - start))  # the stock of that year
