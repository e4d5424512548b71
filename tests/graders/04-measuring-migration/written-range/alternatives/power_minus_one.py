def written_range(low, high):
    """Both ends of a range, rounded to a step that is not finer than the range allows; None where there is no range."""
    width = high - low  # how wide the range is
    if width <= 0:
        return None  # what to give when it is no range
    step = 10.0 ** (floor(log10(width)) - 1)  # the step to which both ends are rounded
    return round(low / step) * step, round(high / step) * step  # the two ends, rounded
