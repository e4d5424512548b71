"""For 80,000 in 2020, 100,000 in 2024 and the year 2030 you give 139,754. Before the first stock and after the last, your function goes on for any number of years. Too much can have changed: after five years, give back None.
(1.5 of 2)"""


def between(start, before, end, after, year):
    """The stock on 1 July of `year`, at the rate between two known stocks; None more than five years outside, or where one is 0."""
    too_far = False  # more than five years before the first or after the last
    no_rate = before == 0 or after == 0  # one of the stocks is 0
    if too_far or no_rate:
        return None
    rate = log(after / before) / (end - start)  # the rate a year
    return before * exp(rate * (year - start))  # the stock of that year
