"""For Nepal you print something and give back None. `print` only shows it. Let the function hand it on: put `return` before the value."""


def reported(country):
    rows = values.query("area == @country").dropna(subset="value")
    rows = rows.sort_values("year")
    groups = rows.groupby("indicator")
    print(groups.agg(first=("year", "min"), latest=("year", "max"), value=("value", "last")).reset_index())
