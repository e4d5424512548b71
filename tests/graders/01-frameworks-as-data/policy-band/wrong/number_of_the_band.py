"""For Nepal you give 3. The question asks for one of `requires further progress`, `partially meets`, `meets` and `fully meets`, as a text in quotes."""


def policy_band(country):
    rows = values.query("area == @country and indicator == '10.7.2'").dropna(subset="value")
    if rows.empty:
        return None
    rows = rows.sort_values("year")
    return rows["value"].iloc[-1]
