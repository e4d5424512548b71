"""For 2024-01 to 2025-06 you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def per_month(start, end, budget):
    first, last = pd.Period(start), pd.Period(end)
    if last < first:
        return None
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    result = months, budget / months
