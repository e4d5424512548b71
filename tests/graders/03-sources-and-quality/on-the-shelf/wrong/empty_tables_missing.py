"""For Nauru you give a table of 8 rows that begins with migrant stock · 1990 · 2024 · 8 · 100. Tables without a figure for the country are not shown. What there is not belongs into a scorecard: `.reindex(TABLES)` brings it back."""


possible = shelf.groupby("table")["year"].nunique()


def on_the_shelf(country):
    """For each of the nine tables the first and last year with a figure for `country`, how many years, and the percentage of the table's years."""
    rows = shelf.query("country == @country")  # what there is for the country
    found = rows.groupby("table")["year"].agg(first="min", last="max", years="nunique")  # a heap for each table, with three columns
    every = found.loc[[table for table in TABLES if table in found.index]]  # a row for each table, and 0 years where there is none
    every["coverage"] = 100 * every["years"] / possible  # percent of the years that are possible
    return every.reset_index()
