"""For Nepal you give the text 'partially meets'. That is one band too low. The bands count from 1: hand the number to `BANDS` as it is."""


def policy_band(country):
    rows = values.query("area == @country and indicator == '10.7.2'").dropna(subset="value")
    if rows.empty:
        return None
    rows = rows.sort_values("year")
    return list(BANDS.values())[int(rows["value"].iloc[-1]) - 2]
