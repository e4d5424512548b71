"""For V21 under "1998" you give the text 'resident migrant'. You look at the citizenship to see who has not moved. A foreign citizen can have lived here
all along. Look at `previous_residence`.

(1.5 of 3)"""


def classify(person, rule):
    has_not_moved = person["citizenship"] == "VRD"
    lives_elsewhere = person["purpose"] in ["diplomatic service", "military service", "commuting"]
    only_visits = rule == "1998" and person["purpose"] in VISITS
    length = length_of_stay(person, rule)
    if has_not_moved or lives_elsewhere or length == "short":
        return "other"
    if length == "long":
        return "resident migrant"
    return "other" if only_visits else "temporary"
