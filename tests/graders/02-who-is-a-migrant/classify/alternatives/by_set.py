def classify(person, rule):
    has_not_moved = person["previous_residence"] == "VRD"
    lives_elsewhere = person["purpose"] in {"commuting", "military service", "diplomatic service"}
    only_visits = rule == "1998" and person["purpose"] in VISITS
    length = length_of_stay(person, rule)
    if has_not_moved or lives_elsewhere or length == "short":
        return "other"
    if length == "long":
        return "resident migrant"
    return "other" if only_visits else "temporary"
