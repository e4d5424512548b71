"""For a list that ends with Namibia you give a table of 3 rows that begins with AF · 04 · Afghanistan. M49 has three digits. Some of your numbers have two."""


def read_list(file):
    """The list of areas in `file` as a table: iso2, m49 (three digits, as text) and name, as they stand there."""
    table = pd.read_csv(file, dtype=str, keep_default_na=False)  # read every cell as the text that stands there
    table["m49"] = table["m49"].str.zfill(2)  # the numbers with three digits
    return table
