"""For V03 under "1998" you give the text 'long'. Three months are enough for you. A long stay needs what `needed` says."""


def length_of_stay(person, rule):
    arrived = pd.to_datetime(person["arrived"])
    leaves = pd.to_datetime(person["leaves"])
    needed = DateOffset(months=6, days=1) if rule == "2025 6 months and 1 day" else DateOffset(months=12)
    is_long = pd.isna(leaves) or leaves >= arrived + DateOffset(months=3)
    is_medium = leaves >= arrived + DateOffset(months=3)
    if is_long:
        return "long"
    return "medium" if is_medium else "short"
