"""For V05 under "2025 6 months and 1 day" you give the text 'temporary'. You treat students apart. A student who stays long is a resident migrant: the
purpose decides only where the question says so."""


def classify(person, rule):
    has_not_moved = person["previous_residence"] == "VRD"
    lives_elsewhere = person["purpose"] in ["diplomatic service", "military service", "commuting"]
    only_visits = rule == "1998" and person["purpose"] in VISITS
    if person["purpose"] == "study" and not has_not_moved and length_of_stay(person, rule) != "short":
        return "temporary"
    length = length_of_stay(person, rule)
    if has_not_moved or lives_elsewhere or length == "short":
        return "other"
    if length == "long":
        return "resident migrant"
    return "other" if only_visits else "temporary"
