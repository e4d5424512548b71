"""For 2024-01 to 2025-06 you give 24 and 27,083. You count each year that is touched as a whole one. From which month to which?"""


def per_month(start, end, budget):
    first, last = pd.Period(start), pd.Period(end)
    if last < first:
        return None
    months = 12 * (last.year - first.year + 1)
    return months, budget / months
