"""For the ends -15000 and -4292.93 you give -15,000 and -4,293. Only the lower end is rounded. Round both to one step."""


def written_range(low, high):
    width = high - low
    if width <= 0:
        return None
    step = 10 ** floor(log10(width)) / 10
    return round(low / step) * step, high
