def policy_band(country):
    rows = values.query("area == @country and indicator == '10.7.2'").dropna(subset="value")
    if rows.empty:
        return None
    rows = rows.sort_values("year")
    band = rows["value"].iloc[-1]
    if band == 1:
        return "requires further progress"
    if band == 2:
        return "partially meets"
    return "meets" if band == 3 else "fully meets"
