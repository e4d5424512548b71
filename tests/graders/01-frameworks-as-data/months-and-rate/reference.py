def per_month(start, end, budget):
    """How many months from `start` to `end` (texts such as "2021-01"), both included, and the budget for each; None where the end is before the start."""
    first, last = pd.Period(start), pd.Period(end)
    if last < first:
        return None
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    return months, budget / months
