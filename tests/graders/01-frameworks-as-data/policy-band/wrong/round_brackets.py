"""For Nepal your function stopped at "TypeError: 'dict' object is not callable". Round brackets run a function, and what stands before them is none.
For a column or a place take square brackets.
"""


def policy_band(country):
    rows = values.query("area == @country and indicator == '10.7.2'").dropna(subset="value")
    if rows.empty:
        return None
    rows = rows.sort_values("year")
    return BANDS(rows["value"].iloc[-1])
