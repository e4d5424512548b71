"""For Aruba you give -1. It has no answer there. Leave out the rows without a value, and give back None when none is left.
(1.5 of 2)
"""


def policy_band(country):
    rows = values.query("area == @country and indicator == '10.7.2'").dropna(subset="value")
    if rows.empty:
        return -1
    rows = rows.sort_values("year")
    return BANDS[rows["value"].iloc[-1]]
