"""For an extract that nobody has looked at you give nan. That is what a calculation with a gap in it gives. A reader may take it for a slip. Find the gap before you calculate, and give back None.
(0.75 of 1)"""


WEIGHTS = pd.Series({"coverage": 40, "timeliness": 20, "repeated": 10, "range": 15, "totals": 15})


def overall(points):
    """Weighted mean of the points (0 to 100) that are known; None where none is."""
    known = points.dropna()  # without the gaps
    if known.empty:
        return float("nan")
    weights = WEIGHTS[known.index]  # the weights of those that are left
    return (known * weights).sum() / weights.sum()  # the weighted mean
