"""For the ends -2.914 and -0.829 you give -2.91 and -0.8. Only the higher end is rounded. Round both to one step."""


def written_range(low, high):
    width = high - low
    if width <= 0:
        return None
    step = 10 ** floor(log10(width)) / 10
    return low, round(high / step) * step
