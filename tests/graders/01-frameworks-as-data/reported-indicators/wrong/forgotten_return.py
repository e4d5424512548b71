"""For Nepal you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def reported(country):
    rows = values.query("area == @country").dropna(subset="value")
    rows = rows.sort_values("year")
    groups = rows.groupby("indicator")
    result = groups.agg(first=("year", "min"), latest=("year", "max"), value=("value", "last")).reset_index()
