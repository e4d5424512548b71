def read_list(file):
    """The list of areas in `file` as a table: iso2, m49 (three digits, as text) and name, as they stand there."""
    table = pd.read_csv(file, keep_default_na=False)
    table["m49"] = [f"{number:03}" for number in table["m49"]]
    return table
