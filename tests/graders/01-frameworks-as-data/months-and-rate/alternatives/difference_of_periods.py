def per_month(start, end, budget):
    first, last = pd.Period(start), pd.Period(end)
    if last < first:
        return None
    months = (last - first).n + 1
    return months, budget / months
