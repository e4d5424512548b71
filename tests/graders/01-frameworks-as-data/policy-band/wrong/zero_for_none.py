"""For Aruba you give 0. 0 is no band. Where there is no answer, give back None.
(1.5 of 2)
"""


def policy_band(country):
    rows = values.query("area == @country and indicator == '10.7.2'").dropna(subset="value")
    if rows.empty:
        return 0
    rows = rows.sort_values("year")
    return BANDS[rows["value"].iloc[-1]]
