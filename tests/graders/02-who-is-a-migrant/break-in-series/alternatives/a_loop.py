def find_break(table):
    for year, row in table.set_index("year").sort_index().iterrows():
        if row["published"] != row["recounted"]:
            return year, 100 * row["published"] / row["recounted"] - 100
    return None
