WEIGHTS = pd.Series({"coverage": 40, "timeliness": 20, "repeated": 10, "range": 15, "totals": 15})


def overall(points):
    above = below = 0
    for dimension, value in points.items():
        if not pd.isna(value):
            above, below = above + value * WEIGHTS[dimension], below + WEIGHTS[dimension]
    return above / below if below else None
