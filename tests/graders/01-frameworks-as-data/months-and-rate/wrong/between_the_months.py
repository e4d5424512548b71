"""For 2024-01 to 2025-06 you give 17 and 38,235. That is the time between the two months. The first and the last both count."""


def per_month(start, end, budget):
    first, last = pd.Period(start), pd.Period(end)
    if last < first:
        return None
    months = 12 * (last.year - first.year) + last.month - first.month
    return months, budget / months
