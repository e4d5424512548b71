"""For V02 under "1998" you print something and give back None. `print` only shows it. Let the function hand it on: put `return` before the value."""


def classify(person, rule):
    has_not_moved = person["previous_residence"] == "VRD"
    lives_elsewhere = person["purpose"] in ["diplomatic service", "military service", "commuting"]
    only_visits = rule == "1998" and person["purpose"] in VISITS
    length = length_of_stay(person, rule)
    if has_not_moved or lives_elsewhere or length == "short":
        return "other"
    if length == "long":
        print("resident migrant")
    print("other" if only_visits else "temporary")
