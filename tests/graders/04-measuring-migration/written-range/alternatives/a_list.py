def written_range(low, high):
    """Both ends of a range, rounded to a step that is not finer than the range allows; None where there is no range."""
    width = high - low  # how wide the range is
    if width <= 0:
        return None  # what to give when it is no range
    step = 10 ** floor(log10(width)) / 10  # the step to which both ends are rounded
    return [step * round(end / step) for end in (low, high)]  # the two ends, rounded
