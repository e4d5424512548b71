"""For 2024-01 to 2025-06 you give 19 and 34,211. That is a month too many. Both ends count, and each of them once: how long is a programme of a single
month?
"""


def per_month(start, end, budget):
    first, last = pd.Period(start), pd.Period(end)
    if last < first:
        return None
    months = 12 * (last.year - first.year) + last.month - first.month + 2
    return months, budget / months
