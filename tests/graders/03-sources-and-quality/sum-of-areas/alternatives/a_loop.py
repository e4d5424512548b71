def areas_and_world(table, year):
    by_code = dict(zip(table["code"], table[year].fillna(0)))
    world = [by_code[code] for code in ("900", "WLD") if code in by_code]
    if not world:
        return None
    return sum(figure for code, figure in by_code.items() if code in KNOWN), world[0]
