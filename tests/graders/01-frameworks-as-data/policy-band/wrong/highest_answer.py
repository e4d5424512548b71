"""For Angola you give the text 'meets'. That is the highest of its answers. Take the latest one: sort by the year, not by the value."""


def policy_band(country):
    rows = values.query("area == @country and indicator == '10.7.2'").dropna(subset="value")
    if rows.empty:
        return None
    rows = rows.sort_values("year")
    return BANDS[rows["value"].max()]
