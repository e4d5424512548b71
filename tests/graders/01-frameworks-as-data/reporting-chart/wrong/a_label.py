"""For Nepal: your title is 'Nepal: SDG indicators on migration'. It is a label, not a finding. Say how many of the thirteen have a value.
(1.5 of 2)
"""


def reporting_chart(country):
    rows = values.query("area == @country").dropna(subset="value")
    if rows.empty:
        return None
    years = rows.groupby("indicator")["year"].nunique().reindex(INDICATORS, fill_value=0)
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.barh(years.index, years)
    ax.invert_yaxis()
    ax.set_title(f"{name(country)}: SDG indicators on migration")
    ax.set_xlabel("years with a value")
    fig.text(0.1, -0.06, "Source: UN Statistics Division, Global SDG Indicators Database, copy of 2023")
    return ax
