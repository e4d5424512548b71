"""For a list that ends with Namibia your function stopped at "AttributeError: Can only use .str accessor with string values, not integer". That thing has no such part. Look at the spelling after the dot, and at what stands before the dot."""


def read_list(file):
    """The list of areas in `file` as a table: iso2, m49 (three digits, as text) and name, as they stand there."""
    table = pd.read_csv(file, keep_default_na=False)
    table["m49"] = table["m49"].str.zfill(3)  # the numbers with three digits
    return table
