"""For a list that ends with Namibia you give a table of 3 rows that begins with AF · 4 · Afghanistan. Right in `iso2` and `name`, not yet in `m49`. Compare each cell with the file, and its kind: a number has no zeros in front, a text has."""


def read_list(file):
    """The list of areas in `file` as a table: iso2, m49 (three digits, as text) and name, as they stand there."""
    table = pd.read_csv(file, keep_default_na=False)
    
    return table
