"""For 2024-01 to 2025-06 you give 18 and 2.77e-05. That is how much of a month one unit of money pays. Which of the two stands below the line?"""


def per_month(start, end, budget):
    first, last = pd.Period(start), pd.Period(end)
    if last < first:
        return None
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    return months, months / budget
