"""TypeError: descriptor '__eq__' requires a 'str' object but received a 'float'"""


def policy_band(country):
    rows = values.query("area == @country and indicator == '10.7.2'").dropna(subset="value")
    if rows.empty:
        return None
    rows = rows.sort_values("year")
    return list(BANDS.values())[int(rows["value"].iloc[-1]) % 4]
