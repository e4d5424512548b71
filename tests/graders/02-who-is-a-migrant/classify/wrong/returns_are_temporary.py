"""For V17 under "1998" you give the text 'temporary'. Who comes back to live here is treated like anybody else: the length of the stay decides.

(2.5 of 3)"""


def classify(person, rule):
    has_not_moved = person["previous_residence"] == "VRD"
    lives_elsewhere = person["purpose"] in ["diplomatic service", "military service", "commuting"]
    only_visits = rule == "1998" and person["purpose"] in VISITS
    length = length_of_stay(person, rule)
    if has_not_moved or lives_elsewhere or length == "short":
        return "other"
    if length == "long" and person["citizenship"] == "VRD":
        return "temporary"
    if length == "long":
        return "resident migrant"
    return "other" if only_visits else "temporary"
