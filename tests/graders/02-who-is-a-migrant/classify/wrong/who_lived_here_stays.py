"""For V19 under "1998" you give the text 'temporary'. Did this person move the home to Veridia? Look at `previous_residence` and at the three purposes.

(2 of 3)"""


def classify(person, rule):
    has_not_moved = person["previous_residence"] == "VRD"
    lives_elsewhere = person["purpose"] in ["diplomatic service", "military service", "commuting"]
    only_visits = rule == "1998" and person["purpose"] in VISITS
    length = length_of_stay(person, rule)
    if has_not_moved:
        return "temporary"
    if lives_elsewhere or length == "short":
        return "other"
    if length == "long":
        return "resident migrant"
    return "other" if only_visits else "temporary"
