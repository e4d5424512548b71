"""For Nepal you give a table of 1 row that begins with migrant stock · 1990 · 2024 · 8 · 100. One row is left. The question wants one for each of the nine tables."""


possible = shelf.groupby("table")["year"].nunique()


def on_the_shelf(country):
    """For each of the nine tables the first and last year with a figure for `country`, how many years, and the percentage of the table's years."""
    rows = shelf.query("country == @country")  # what there is for the country
    found = rows.groupby("table")["year"].agg(first="min", last="max", years="nunique")  # a heap for each table, with three columns
    every = found.reindex(TABLES).fillna({"years": 0})  # a row for each table, and 0 years where there is none
    every["coverage"] = 100 * every["years"] / possible  # percent of the years that are possible
    return every.reset_index().head(1)
