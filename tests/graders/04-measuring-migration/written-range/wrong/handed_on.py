"""For the ends 500 and 500 you give a list of 2 values. You hand the two numbers on. They are no range: give back None.
(1.5 of 2)
"""


def written_range(low, high):
    width = high - low
    if width <= 0:
        return low, high
    step = 10 ** floor(log10(width)) / 10
    return round(low / step) * step, round(high / step) * step
