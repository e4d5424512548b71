"""For V08 under "1998" you give the text 'temporary'. That stay is shorter than three months: it is no mobility that these statistics count."""


def classify(person, rule):
    has_not_moved = person["previous_residence"] == "VRD"
    lives_elsewhere = person["purpose"] in ["diplomatic service", "military service", "commuting"]
    only_visits = rule == "1998" and person["purpose"] in VISITS
    length = length_of_stay(person, rule)
    if has_not_moved or lives_elsewhere:
        return "other"
    if length == "long":
        return "resident migrant"
    return "other" if only_visits else "temporary"
