"""For the ends -15000 and -4292.93 you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def written_range(low, high):
    width = high - low
    if width <= 0:
        return None
    step = 10 ** floor(log10(width)) / 10
    round(low / step) * step, round(high / step) * step
