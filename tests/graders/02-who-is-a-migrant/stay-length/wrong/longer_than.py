"""For V02 under "1998" you give the text 'medium'. The stay ends on the very day on which a threshold is reached. Exactly the threshold counts: which
sign says "this day or later"?"""


def length_of_stay(person, rule):
    arrived = pd.to_datetime(person["arrived"])
    leaves = pd.to_datetime(person["leaves"])
    needed = DateOffset(months=6, days=1) if rule == "2025 6 months and 1 day" else DateOffset(months=12)
    is_long = pd.isna(leaves) or leaves > arrived + needed
    is_medium = leaves > arrived + DateOffset(months=3)
    if is_long:
        return "long"
    return "medium" if is_medium else "short"
