"""For Bangladesh you give the text 'meets'. That would be right if `country` were Nepal. Let the function use `country`.
(1.75 of 2)
"""


def policy_band(country):
    rows = values.query("area == @country and indicator == '10.7.2'").dropna(subset="value")
    if rows.empty:
        return None
    
    return BANDS[rows["value"].iloc[-1]]
