"""For the ends 500 and 500 you give -1. The second number is not above the first: that is no range. Give back None.
(1.5 of 2)
"""


def written_range(low, high):
    width = high - low
    if width <= 0:
        return -1
    step = 10 ** floor(log10(width)) / 10
    return round(low / step) * step, round(high / step) * step
