"""For the ends -15000 and -4292.93 you give None. There is an answer to it. Look at each step, and at each line that gives back None."""


def written_range(low, high):
    width = low - high
    if width <= 0:
        return None
    step = 10 ** floor(log10(width)) / 10
    return round(low / step) * step, round(high / step) * step
