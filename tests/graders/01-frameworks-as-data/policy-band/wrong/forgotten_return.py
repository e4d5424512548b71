"""For Nepal you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def policy_band(country):
    rows = values.query("area == @country and indicator == '10.7.2'").dropna(subset="value")
    if rows.empty:
        return None
    rows = rows.sort_values("year")
    result = BANDS[rows["value"].iloc[-1]]
