"""`policy_band` is not there yet: run the cell that defines it, and look whether it stopped with an error."""


def policy_band(country):
    rows = values.query("area == @country and indicator == '10.7.2'").dropna(subset="value")
        rows = rows.sort_values("year")
    return BANDS[rows["value"].iloc[-1]]
