ISO = list(areas["code"])


def how_it_joins(code):
    iso, label = dict(zip(places["code"], places["iso"])), dict(zip(places["code"], places["name"]))
    if code not in iso:
        return None
    if iso[code] not in set(areas["code"]):
        return "no area"
    if "Kosovo" in label[code]:
        return "wider area"
    return "same area" if code == iso[code] else "another area" if code in set(areas["code"]) else "no match"
