ISO = list(areas["code"])


def how_it_joins(code):
    joined = places.merge(areas, left_on="code", right_on="code", how="left", suffixes=("", "_iso")).query("code == @code")
    if joined.empty:
        return None
    found, iso = joined["name_iso"].notna().item(), joined["iso"].iloc[0]
    if iso not in ISO:
        return "no area"
    if "Kosovo" in joined["name"].item():
        return "wider area"
    if iso == code:
        return "same area"
    return "another area" if found else "no match"
