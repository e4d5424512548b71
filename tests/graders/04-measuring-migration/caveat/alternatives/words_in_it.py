def caveat(figure):
    if "region" in figure:
        return "D"
    if "register" in figure:
        return "E"
    if "stocks" in figure:
        return "A"
    return "B" if "rate" in figure else "C"
