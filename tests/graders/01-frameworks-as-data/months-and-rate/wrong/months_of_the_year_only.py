"""For 2024-01 to 2025-06 you give 6 and 108,333. The years are left out. How many months has each year between the two?"""


def per_month(start, end, budget):
    first, last = pd.Period(start), pd.Period(end)
    if last < first:
        return None
    months = last.month - first.month + 1
    return months, budget / months
