"""For 2024-01 to 2025-06 you print 18 36111.11111111111 and give back None. `print` only shows it. Let the function hand it on: put `return` before
the value.
"""


def per_month(start, end, budget):
    first, last = pd.Period(start), pd.Period(end)
    if last < first:
        return None
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    print(months, budget / months)
