"""For Kenya you give a table of 9 rows that begins with migrant stock · 1990 · 2024 · 16 · 200. Right in `table`, `first` and `last`, not yet in `years` and `coverage`. Here each row of `shelf` stood there twice, in another order. Count different years, not rows.
(1.75 of 2)"""


possible = shelf.groupby("table")["year"].nunique()


def on_the_shelf(country):
    """For each of the nine tables the first and last year with a figure for `country`, how many years, and the percentage of the table's years."""
    rows = shelf.query("country == @country")  # what there is for the country
    found = rows.groupby("table")["year"].agg(first="min", last="max", years="count")  # a heap for each table, with three columns
    every = found.reindex(TABLES).fillna({"years": 0})  # a row for each table, and 0 years where there is none
    every["coverage"] = 100 * every["years"] / possible  # percent of the years that are possible
    return every.reset_index()
