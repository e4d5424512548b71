"""For 2024-11 to 2025-02 you give 4 and 0.25. That is how much of a month one unit of money pays. Which of the two stands below the line?"""


def per_month(start, end, budget):
    first, last = pd.Period(start), pd.Period(end)
    if last < first:
        return None
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    return months, budget / months / 1000
