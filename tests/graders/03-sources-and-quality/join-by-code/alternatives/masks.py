ISO = list(areas["code"])


def how_it_joins(code):
    rows = places[places["code"] == code]
    if len(rows) == 0:
        return None
    row = rows.iloc[0]
    if not areas["code"].isin([row["iso"]]).any():
        return "no area"
    elif "1244" in row["name"]:
        return "wider area"
    elif row["iso"] == code:
        return "same area"
    elif areas["code"].eq(code).any():
        return "another area"
    return "no match"
