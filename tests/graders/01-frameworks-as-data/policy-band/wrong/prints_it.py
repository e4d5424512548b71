"""For Nepal you print meets and give back None. `print` only shows it. Let the function hand it on: put `return` before the value."""


def policy_band(country):
    rows = values.query("area == @country and indicator == '10.7.2'").dropna(subset="value")
    if rows.empty:
        return None
    rows = rows.sort_values("year")
    print(BANDS[rows["value"].iloc[-1]])
