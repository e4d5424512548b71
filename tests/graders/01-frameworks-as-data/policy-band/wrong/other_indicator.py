"""For Nepal your function stopped at "KeyError: np.float64(24.0943)". Look at the spelling of that name: is there a space, a capital letter, another
word?
"""


def policy_band(country):
    rows = values.query("area == @country and indicator == '10.7.4'").dropna(subset="value")
    if rows.empty:
        return None
    rows = rows.sort_values("year")
    return BANDS[rows["value"].iloc[-1]]
