"""For 2024-01 to 2025-06 you give 2 and 325,000. Those are years. The question asks for months."""


def per_month(start, end, budget):
    first, last = pd.Period(start), pd.Period(end)
    if last < first:
        return None
    months = last.year - first.year + 1
    return months, budget / months
