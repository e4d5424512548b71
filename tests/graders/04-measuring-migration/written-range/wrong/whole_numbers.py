"""For the ends -15000 and -4292.93 you give -15,000 and -4,293. You round to whole numbers. That is finer than a wide range allows, and too coarse for a
narrow one.
"""


def written_range(low, high):
    width = high - low
    if width <= 0:
        return None
    step = 10 ** floor(log10(width)) / 10
    return round(low), round(high)
