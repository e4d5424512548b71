"""For the ends -15000 and -4292.93 you give -4,000 and -15,000. The two ends changed places. The lower one comes first."""


def written_range(low, high):
    width = high - low
    if width <= 0:
        return None
    step = 10 ** floor(log10(width)) / 10
    return round(high / step) * step, round(low / step) * step
