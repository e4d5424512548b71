"""`per_month` is not there yet: run the cell that defines it, and look whether it stopped with an error."""


def per_month(start, end, budget):
    first, last = pd.Period(start), pd.Period(end)
        months = 12 * (last.year - first.year) + last.month - first.month + 1
    return months, budget / months
