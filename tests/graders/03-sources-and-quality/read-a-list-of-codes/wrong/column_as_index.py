"""For a list that ends with Namibia you give a table of 3 rows that begins with 004 · Afghanistan. `iso2` stands at the left edge of the table and not in a column. `.reset_index()` makes it a column again."""


def read_list(file):
    """The list of areas in `file` as a table: iso2, m49 (three digits, as text) and name, as they stand there."""
    table = pd.read_csv(file, dtype=str, keep_default_na=False, index_col="iso2")
    table["m49"] = table["m49"].str.zfill(3)  # the numbers with three digits
    return table
