"""For V03 under "1998" you give the text 'other'. Nothing special is known of this stay: its length alone decides. Follow it through your function line
by line."""


def classify(person, rule):
    has_not_moved = person["previous_residence"] == "VRD"
    lives_elsewhere = person["purpose"] in ["diplomatic service", "military service", "commuting"]
    only_visits = rule == "1998" and person["purpose"] in VISITS
    length = length_of_stay(person, rule)
    if has_not_moved or lives_elsewhere or length == "short" or person["purpose"] == "work" and length == "medium" and rule == "1998":
        return "other"
    if length == "long":
        return "resident migrant"
    return "other" if only_visits else "temporary"
