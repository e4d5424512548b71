"""For the ends 18240 and 18391 you give 18,000 and 18,000. You round to thousands, as in the example. Let the step follow the width of the range."""


def written_range(low, high):
    width = high - low
    if width <= 0:
        return None
    step = 1000
    return round(low / step) * step, round(high / step) * step
