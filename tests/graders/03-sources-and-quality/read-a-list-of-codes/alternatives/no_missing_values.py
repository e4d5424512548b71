def read_list(file):
    """The list of areas in `file` as a table: iso2, m49 (three digits, as text) and name, as they stand there."""
    table = pd.read_csv(file, dtype={"iso2": str, "m49": str, "name": str}, na_filter=False)
    table["m49"] = table["m49"].str.zfill(3)  # the numbers with three digits
    return table
