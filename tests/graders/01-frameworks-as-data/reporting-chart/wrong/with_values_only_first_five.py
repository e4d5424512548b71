"""For Nepal: 10.7.4 is missing from the chart, and it has values. Draw all thirteen."""


def reporting_chart(country):
    rows = values.query("area == @country").dropna(subset="value")
    if rows.empty:
        return None
    years = rows.groupby("indicator")["year"].nunique().reindex(INDICATORS[:5], fill_value=0)
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.barh(years.index, years)
    ax.invert_yaxis()
    ax.set_title(f"{name(country)}: {(years > 0).sum()} of 13 migration indicators have a value")
    ax.set_xlabel("years with a value")
    fig.text(0.1, -0.06, "Source: UN Statistics Division, Global SDG Indicators Database, copy of 2023")
    return ax
