"""For 2023-07 to 2023-07 you give 2 and 250. That would be right if `start` were 2023-06. Let the function use `start`."""


def per_month(start, end, budget):
    first, last = pd.Period(start), pd.Period(end)
    if last < first:
        return None
    months = 12 * (last.year - first.year) + last.month - first.month + 2
    return months, budget / months
