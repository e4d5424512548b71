"""For a list that ends with Namibia you give a table of 3 rows that begins with AF · 004 · Afghanistan. Namibia has lost its code: an empty text is not NA. Keep the text as it is read."""


def read_list(file):
    """The list of areas in `file` as a table: iso2, m49 (three digits, as text) and name, as they stand there."""
    table = pd.read_csv(file, dtype=str).fillna("")
    table["m49"] = table["m49"].str.zfill(3)  # the numbers with three digits
    return table
