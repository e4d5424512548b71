"""For UNHCR's code SYR you give the text 'another area'. Its own code is its ISO code. Where they are the same, the join is right."""


ISO = list(areas["code"])


def how_it_joins(code):
    """What becomes of UNHCR's own `code` in a join with a list of ISO codes: one of five words, None for a code that it does not use."""
    place = places.query("code == @code")  # the row of the code
    if place.empty:
        return None
    iso, label = places["iso"].iloc[0], places["name"].iloc[0]
    if iso not in ISO:
        return "no area"
    if "Kosovo" in label:
        return "wider area"
    joins, same = code in ISO, code == iso  # is UNHCR's code an ISO code? are the two codes the same?
    if same:
        return "same area"
    return "another area" if joins else "no match"  # one word where the join finds something, another where it does not
