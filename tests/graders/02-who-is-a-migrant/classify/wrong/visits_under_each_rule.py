"""For V29 under "2025 12 months" you give the text 'other'. You leave out `VISITS` under each rule. Only that of 1998 has this exception.

(2.5 of 3)"""


def classify(person, rule):
    has_not_moved = person["previous_residence"] == "VRD"
    lives_elsewhere = person["purpose"] in ["diplomatic service", "military service", "commuting"]
    only_visits = person["purpose"] in VISITS
    length = length_of_stay(person, rule)
    if has_not_moved or lives_elsewhere or length == "short":
        return "other"
    if length == "long":
        return "resident migrant"
    return "other" if only_visits else "temporary"
