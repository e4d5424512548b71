"""For Nepal: your title is 'Nepal: 0 1 2 3 4 5 6 7'. It holds so many figures that a reader cannot tell which of them counts. Say one finding, with the figures that it needs.
(1.5 of 2)
"""


def reporting_chart(country):
    """Lying bars: the years with a value of each of the 13 indicators in `country`; gives back its axes, or None where there is no value."""
    rows = values.query("area == @country").dropna(subset="value")
    if rows.empty:
        return None
    years = rows.groupby("indicator")["year"].nunique().reindex(INDICATORS, fill_value=0)
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.barh(years.index, years)
    ax.invert_yaxis()
    ax.set_title(f"{name(country)}: 0 1 2 3 4 5 6 7")
    ax.set_xlabel("years with a value")
    fig.text(0.1, -0.06, "Source: UN Statistics Division, Global SDG Indicators Database, copy of 2023")
    return ax
