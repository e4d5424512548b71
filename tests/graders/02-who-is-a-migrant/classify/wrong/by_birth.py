"""For V17 under "1998" you give the text 'other'. You look at the place of birth. Who was born here and has lived abroad moves like anybody else. Look
at `previous_residence`.

(2.5 of 3)"""


def classify(person, rule):
    has_not_moved = person["birth_area"] == "VRD"
    lives_elsewhere = person["purpose"] in ["diplomatic service", "military service", "commuting"]
    only_visits = rule == "1998" and person["purpose"] in VISITS
    length = length_of_stay(person, rule)
    if has_not_moved or lives_elsewhere or length == "short":
        return "other"
    if length == "long":
        return "resident migrant"
    return "other" if only_visits else "temporary"
