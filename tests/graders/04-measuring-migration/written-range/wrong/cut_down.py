"""For the ends -15000 and -4292.93 you give -15,000 and -5,000. Both ends are cut down. Round them to the nearest step."""


def written_range(low, high):
    width = high - low
    if width <= 0:
        return None
    step = 10 ** floor(log10(width)) / 10
    return floor(low / step) * step, floor(high / step) * step
