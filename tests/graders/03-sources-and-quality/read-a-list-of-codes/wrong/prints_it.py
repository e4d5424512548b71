"""For a list that ends with Namibia you print something and give back None. `print` only shows it. Let the function hand it on: put `return` before the value."""


def read_list(file):
    """The list of areas in `file` as a table: iso2, m49 (three digits, as text) and name, as they stand there."""
    table = pd.read_csv(file, dtype=str, keep_default_na=False)  # read every cell as the text that stands there
    table["m49"] = table["m49"].str.zfill(3)  # the numbers with three digits
    print(table)
