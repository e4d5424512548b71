def length_of_stay(person, rule):
    arrived = pd.to_datetime(person["arrived"])
    leaves = pd.to_datetime(person["leaves"])
    needed = DateOffset(months=6, days=1) if rule == "2025 6 months and 1 day" else DateOffset(months=12)
    is_long = pd.isna(leaves) or not leaves < arrived + needed
    is_medium = arrived + DateOffset(months=3) <= leaves
    if is_long:
        return "long"
    return "medium" if is_medium else "short"
