"""For Nepal: no line of text names the source. Put it under the chart with `fig.text`.
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
    return ax
