"""For Aruba you give the text 'no data'. A text is not nothing: whoever calculates on with it meets an error. Give back None.
(1.5 of 2)
"""


def policy_band(country):
    rows = values.query("area == @country and indicator == '10.7.2'").dropna(subset="value")
    if rows.empty:
        return "no data"
    rows = rows.sort_values("year")
    return BANDS[rows["value"].iloc[-1]]
