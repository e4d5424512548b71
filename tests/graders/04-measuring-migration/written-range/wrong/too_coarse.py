"""For the ends -15000 and -4292.93 you give -20,000 and 0. You round to the power of ten itself. The step is a tenth of it."""


def written_range(low, high):
    width = high - low
    if width <= 0:
        return None
    step = 10 ** floor(log10(width))
    return round(low / step) * step, round(high / step) * step
