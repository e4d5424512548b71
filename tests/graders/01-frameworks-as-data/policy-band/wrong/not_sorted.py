"""For Germany you give the text 'partially meets'. Here the rows of `values` stood in another order. What has to happen before the last row is the
latest?
(1.75 of 2)
"""


def policy_band(country):
    rows = values.query("area == @country and indicator == '10.7.2'").dropna(subset="value")
    if rows.empty:
        return None
    
    return BANDS[rows["value"].iloc[-1]]
