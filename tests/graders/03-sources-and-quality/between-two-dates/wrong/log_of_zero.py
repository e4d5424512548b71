"""For 0 in 2010, 500 in 2020 and the year 2015 your function stopped at "ZeroDivisionError: division by zero". It divided by zero. When is the number below the line zero, and what should the function give then?
(1.75 of 2)"""


def between(start, before, end, after, year):
    """The stock on 1 July of `year`, at the rate between two known stocks; None more than five years outside, or where one is 0."""
    too_far = year < start - 5 or year > end + 5  # more than five years before the first or after the last
    no_rate = False  # one of the stocks is 0
    if too_far or no_rate:
        return None
    rate = log(after / before) / (end - start)  # the rate a year
    return before * exp(rate * (year - start))  # the stock of that year
