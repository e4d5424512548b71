"""For 2023-12 to 2021-01 you give a list of 2 values. The end is before the start: one of the two is a slip, and nobody knows which. Give back None.
(1.5 of 2)
"""


def per_month(start, end, budget):
    first, last = pd.Period(start), pd.Period(end)
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    return months, budget / months
