"""For an extract with points for all five you give the text '59.0'. The question asks for a number. What stands in quotes, or comes out of `str` or `f"..."`, is a text: leave that step out."""


WEIGHTS = pd.Series({"coverage": 40, "timeliness": 20, "repeated": 10, "range": 15, "totals": 15})


def overall(points):
    """Weighted mean of the points (0 to 100) that are known; None where none is."""
    known = points.dropna()  # without the gaps
    if known.empty:
        return None
    weights = WEIGHTS[known.index]  # the weights of those that are left
    return str((known * weights).sum() / weights.sum())  # the weighted mean
