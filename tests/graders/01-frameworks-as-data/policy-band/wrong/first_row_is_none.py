"""For Aruba your function stopped at "KeyError: np.float64(nan)". There is no figure for this case, so there is nothing to take. Ask for that first,
and give back None.
(1.5 of 2)
"""


def policy_band(country):
    rows = values.query("area == @country and indicator == '10.7.2'")
    if rows.empty:
        return None
    rows = rows.sort_values("year")
    return BANDS[rows["value"].iloc[-1]]
