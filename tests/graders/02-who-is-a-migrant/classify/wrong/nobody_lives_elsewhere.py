"""For V12 under "1998" you give the text 'resident migrant'. This person works here and keeps the home elsewhere. Three purposes stand in the question:
put them in a list and ask with `in`.

(2 of 3)"""


def classify(person, rule):
    has_not_moved = person["previous_residence"] == "VRD"
    lives_elsewhere = person["purpose"] in ["diplomatic service", "military service", "commuting"]
    only_visits = rule == "1998" and person["purpose"] in VISITS
    length = length_of_stay(person, rule)
    if has_not_moved or length == "short":
        return "other"
    if length == "long":
        return "resident migrant"
    return "other" if only_visits else "temporary"
