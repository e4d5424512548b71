"""For 80,000 in 2020, 100,000 in 2024 and the year 2030 you give 0. 0 says that nobody lived there. More than five years outside of what is known, give back None.
(1.25 of 2)"""


def between(start, before, end, after, year):
    """The stock on 1 July of `year`, at the rate between two known stocks; None more than five years outside, or where one is 0."""
    too_far = year < start - 5 or year > end + 5  # more than five years before the first or after the last
    no_rate = before == 0 or after == 0  # one of the stocks is 0
    if too_far or no_rate:
        return 0
    rate = log(after / before) / (end - start)  # the rate a year
    return before * exp(rate * (year - start))  # the stock of that year
