"""For points for three questions and two gaps you give 39. You divide by all weights, also by those of questions that nobody has answered. That counts a gap as 0."""


WEIGHTS = pd.Series({"coverage": 40, "timeliness": 20, "repeated": 10, "range": 15, "totals": 15})


def overall(points):
    """Weighted mean of the points (0 to 100) that are known; None where none is."""
    known = points.dropna()  # without the gaps
    if known.empty:
        return None
    weights = WEIGHTS[known.index]  # the weights of those that are left
    return (known * weights).sum() / WEIGHTS.sum()  # the weighted mean
