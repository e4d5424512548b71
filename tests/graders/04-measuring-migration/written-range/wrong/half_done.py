"""`written_range` still has a blank (`...`): `return ...  # the two ends, rounded`."""


def written_range(low, high):
    width = high - low
    if width <= 0:
        return None
    step = 10 ** floor(log10(width)) / 10
    return ...  # the two ends, rounded
