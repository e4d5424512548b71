"""For the ends -15000 and -4292.93 you give -14,990 and -4,283. How wide is the range, what power of ten is that, and what is a tenth of it? Round both
ends to that step.
"""


def written_range(low, high):
    width = high - low
    if width <= 0:
        return None
    step = 10 ** log10(width) / 10
    return round(low / step) * step, round(high / step) * step
