def read_list(file):
    heading, *lines = file.read().split()[0], *file.getvalue().splitlines()[1:]
    table = pd.DataFrame([line.split(",") for line in lines], columns=heading.split(","))
    return table.assign(m49=table["m49"].str.rjust(3, "0"))
