"""For the ends 18240 and 18391 you give 18,000 and 18,000. The step follows the higher end. It should follow the width: a large number can be known
well.
"""


def written_range(low, high):
    width = high - low
    if width <= 0:
        return None
    step = 10 ** floor(log10(abs(high))) / 10
    return round(low / step) * step, round(high / step) * step
