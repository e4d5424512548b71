"""For the ends -15000 and -4292.93 you give -15,000 and -4,300. You round to a hundredth of the power of ten. That is finer than the range allows."""


def written_range(low, high):
    width = high - low
    if width <= 0:
        return None
    step = 10 ** floor(log10(width)) / 100
    return round(low / step) * step, round(high / step) * step
