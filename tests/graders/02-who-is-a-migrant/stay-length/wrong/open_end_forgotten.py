"""For V01 under "1998" you give the text 'short'. No end of this stay is planned, so that it is long under each rule. Ask for it with `pd.isna`.

(0.75 of 1)"""


def length_of_stay(person, rule):
    arrived = pd.to_datetime(person["arrived"])
    leaves = pd.to_datetime(person["leaves"])
    needed = DateOffset(months=6, days=1) if rule == "2025 6 months and 1 day" else DateOffset(months=12)
    is_long = leaves >= arrived + needed
    is_medium = leaves >= arrived + DateOffset(months=3)
    if is_long:
        return "long"
    return "medium" if is_medium else "short"
