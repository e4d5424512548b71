"""For Nepal you give the text '3.0'. The question knows only `requires further progress`, `partially meets`, `meets` and `fully meets`."""


def policy_band(country):
    rows = values.query("area == @country and indicator == '10.7.2'").dropna(subset="value")
    if rows.empty:
        return None
    rows = rows.sort_values("year")
    return str(rows["value"].iloc[-1])
