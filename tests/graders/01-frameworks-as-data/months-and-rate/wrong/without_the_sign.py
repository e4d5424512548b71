"""For 2022-09 to 2025-08 you give 38 and 100,000. A last month earlier in its year takes months away. Leave the minus sign as it is."""


def per_month(start, end, budget):
    first, last = pd.Period(start), pd.Period(end)
    if last < first:
        return None
    months = 12 * (last.year - first.year) + abs(last.month - first.month) + 1
    return months, budget / months
