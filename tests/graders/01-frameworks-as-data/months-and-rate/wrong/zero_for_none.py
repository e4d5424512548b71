"""For 2023-12 to 2021-01 you give 0. That says that it runs for no time. The dates cannot both be right, so give back None.
(1.5 of 2)
"""


def per_month(start, end, budget):
    first, last = pd.Period(start), pd.Period(end)
    if last < first:
        return 0
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    return months, budget / months
