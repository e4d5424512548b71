"""For a list that ends with Namibia you give a table of 3 rows that begins with AF · 4 · Afghanistan. Two things happened on the way: NA was read as a gap, and the numbers have no zeros in front."""


def read_list(file):
    """The list of areas in `file` as a table: iso2, m49 (three digits, as text) and name, as they stand there."""
    table = pd.read_csv(file, dtype=str)
    
    return table
