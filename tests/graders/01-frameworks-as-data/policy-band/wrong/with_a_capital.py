"""For Nepal you give the text 'Meets'. It is nearly `meets`: write it letter by letter as the question does."""


def policy_band(country):
    rows = values.query("area == @country and indicator == '10.7.2'").dropna(subset="value")
    if rows.empty:
        return None
    rows = rows.sort_values("year")
    return BANDS[rows["value"].iloc[-1]].capitalize()
