"""For 2024-01 to 2025-06 you give 18.2 and 35,714. Count the months on your fingers, the first and the last included."""


def per_month(start, end, budget):
    first, last = pd.Period(start), pd.Period(end)
    if last < first:
        return None
    months = (last.end_time - first.start_time).days / 30
    return months, budget / months
