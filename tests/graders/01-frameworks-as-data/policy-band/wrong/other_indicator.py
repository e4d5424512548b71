"""For Nepal your function stopped at "KeyError: np.float64(24.0943)". Nothing is kept under that number. Look at what there is: other numbers, or texts? """


def policy_band(country):
    rows = values.query("area == @country and indicator == '10.7.4'").dropna(subset="value")
    if rows.empty:
        return None
    rows = rows.sort_values("year")
    return BANDS[rows["value"].iloc[-1]]
