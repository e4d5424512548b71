"""For the ends 500 and 500 your function stopped at "ValueError: math domain error". A number of zero or less has no logarithm. Ask for that before, and
give back None.
(1.5 of 2)
"""


def written_range(low, high):
    width = high - low
    step = 10 ** floor(log10(width)) / 10
    return round(low / step) * step, round(high / step) * step
