"""For a list that begins with Namibia you give a table of 3 rows that begins with AL · 008 · Albania. Compare each cell with the file, and its kind: a number has no zeros in front, a text has."""


def read_list(file):
    """The list of areas in `file` as a table: iso2, m49 (three digits, as text) and name, as they stand there."""
    table = pd.read_csv(file, dtype=str, keep_default_na=False)  # read every cell as the text that stands there
    table["m49"] = table["m49"].str.zfill(3)  # the numbers with three digits
    return table.sort_values("m49")
