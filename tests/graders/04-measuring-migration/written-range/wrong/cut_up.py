"""For the ends 18240 and 18391 you give 18,240 and 18,400. Both ends are cut up. Round them to the nearest step."""


def written_range(low, high):
    width = high - low
    if width <= 0:
        return None
    step = 10 ** floor(log10(width)) / 10
    return -floor(-low / step) * step, -floor(-high / step) * step
