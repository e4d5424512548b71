"""For UNHCR's code AUS you give None. There is an answer to it. Look at each step, and at each line that gives back None."""


ISO = list(areas["code"])


def how_it_joins(code):
    """What becomes of UNHCR's own `code` in a join with a list of ISO codes: one of five words, None for a code that it does not use."""
    place = places.query("code == @code")  # the row of the code
    if place.empty:
        return None
    iso, label = place["iso"].item(), place["name"].item()
    if iso not in ISO:
        return "no area"
    if "Kosovo" in label:
        return "wider area"
    joins, same = code in ISO, code == iso  # is UNHCR's code an ISO code? are the two codes the same?
    if same:
        return "same area"
    "another area" if joins else "no match"
