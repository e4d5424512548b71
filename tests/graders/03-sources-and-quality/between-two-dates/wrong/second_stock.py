"""For 400,000 in 2010, 520,000 in 2020 and the year 2014 you give 520,000. That is the second stock. The year that is asked for is another one."""


def between(start, before, end, after, year):
    """The stock on 1 July of `year`, at the rate between two known stocks; None more than five years outside, or where one is 0."""
    too_far = year < start - 5 or year > end + 5  # more than five years before the first or after the last
    no_rate = before == 0 or after == 0  # one of the stocks is 0
    if too_far or no_rate:
        return None
    rate = log(after / before) / (end - start)  # the rate a year
    return after  # the stock of that year
