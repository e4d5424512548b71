"""For Armenia you give None. There is an answer to it. Look at each step, and at each line that gives back None."""


def policy_band(country):
    rows = values.query("area == @country and year == 2021 and indicator == '10.7.2'").dropna(subset="value")
    if rows.empty:
        return None
    rows = rows.sort_values("year")
    return BANDS[rows["value"].iloc[-1]]
