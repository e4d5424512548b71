"""For 2024-01 to 2025-06 you give 18 and 277,778. That would be right if `budget` were 5000000. Let the function use `budget`."""


def per_month(start, end, budget):
    first, last = pd.Period(start), pd.Period(end)
    if last < first:
        return None
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    return months, 5_000_000 / months
