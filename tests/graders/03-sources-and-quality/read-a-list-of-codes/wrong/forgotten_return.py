"""For a list that ends with Namibia you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def read_list(file):
    """The list of areas in `file` as a table: iso2, m49 (three digits, as text) and name, as they stand there."""
    table = pd.read_csv(file, dtype=str, keep_default_na=False)  # read every cell as the text that stands there
    table["m49"] = table["m49"].str.zfill(3)  # the numbers with three digits
    table
