WEIGHTS = pd.Series({"coverage": 40, "timeliness": 20, "repeated": 10, "range": 15, "totals": 15})


def overall(points):
    """Weighted mean of the points (0 to 100) that are known; None where none is."""
    known = points.dropna()  # without the gaps
    if known.empty:
        return None
    weights = WEIGHTS[known.index]  # the weights of those that are left
    return (known * (weights / weights.sum())).sum()  # the weighted mean
