"""For a list that ends with Namibia you give a table of 3 rows that begins with AF · 4 · Afghanistan. The numbers have lost their zeros, or never got them back. M49 writes 4 as 004."""


def read_list(file):
    """The list of areas in `file` as a table: iso2, m49 (three digits, as text) and name, as they stand there."""
    table = pd.read_csv(file, dtype=str, keep_default_na=False)  # read every cell as the text that stands there
    
    return table
