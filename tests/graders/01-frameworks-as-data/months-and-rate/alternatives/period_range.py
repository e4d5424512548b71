def per_month(start, end, budget):
    first, last = pd.Period(start), pd.Period(end)
    if last < first:
        return None
    months = len(pd.period_range(first, last, freq="M"))
    return months, budget / months
