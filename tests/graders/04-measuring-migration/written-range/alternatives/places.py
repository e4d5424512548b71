def written_range(low, high):
    if high <= low:
        return None
    places = 1 - floor(log10(high - low))
    return round(low, places), round(high, places)
