"""For Nepal: the line that names the source stands outside the picture. In `fig.text(x, y, ...)` 0 is left and bottom, 1 is right and top.
(1.75 of 2)
"""


def reporting_chart(country):
    rows = values.query("area == @country").dropna(subset="value")
    if rows.empty:
        return None
    years = rows.groupby("indicator")["year"].nunique().reindex(INDICATORS, fill_value=0)
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.barh(years.index, years)
    ax.invert_yaxis()
    ax.set_title(f"{name(country)}: {(years > 0).sum()} of 13 migration indicators have a value")
    ax.set_xlabel("years with a value")
    fig.text(0.1, -3, "Source: UN Statistics Division, Global SDG Indicators Database, copy of 2023")
    return ax
