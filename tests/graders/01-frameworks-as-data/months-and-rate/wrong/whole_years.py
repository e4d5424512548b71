"""For 2024-01 to 2025-06 you give 12 and 54,167. You count whole years only. The places of the two months in their years matter too."""


def per_month(start, end, budget):
    first, last = pd.Period(start), pd.Period(end)
    if last < first:
        return None
    months = 12 * (last.year - first.year)
    return months, budget / months
