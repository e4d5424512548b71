"""For V03 under "2025 12 months" you give the text 'other'. Under the rules of 2025 a medium stay has a name as well: look at the three words."""


def classify(person, rule):
    has_not_moved = person["previous_residence"] == "VRD"
    lives_elsewhere = person["purpose"] in ["diplomatic service", "military service", "commuting"]
    only_visits = rule == "1998" and person["purpose"] in VISITS
    length = length_of_stay(person, rule)
    if has_not_moved or lives_elsewhere or length == "short":
        return "other"
    if length == "long":
        return "resident migrant"
    return "temporary" if rule == "1998" and not only_visits else "other"
