"""For 2024-01 to 2025-06 you give 18 and 11,700,000. That is more than the whole budget. Divide, do not multiply."""


def per_month(start, end, budget):
    first, last = pd.Period(start), pd.Period(end)
    if last < first:
        return None
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    return months, budget * months
