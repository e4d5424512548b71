def classify(person, rule):
    if person["previous_residence"] == "VRD":
        return "other"
    if person["purpose"] in ("diplomatic service", "military service", "commuting"):
        return "other"
    length = length_of_stay(person, rule)
    if length == "medium" and rule == "1998" and person["purpose"] in VISITS:
        return "other"
    return {"long": "resident migrant", "medium": "temporary", "short": "other"}[length]
