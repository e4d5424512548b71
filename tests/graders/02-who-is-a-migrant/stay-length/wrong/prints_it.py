"""For V02 under "1998" you print something and give back None. `print` only shows it. Let the function hand it on: put `return` before the value."""


def length_of_stay(person, rule):
    arrived = pd.to_datetime(person["arrived"])
    leaves = pd.to_datetime(person["leaves"])
    needed = DateOffset(months=6, days=1) if rule == "2025 6 months and 1 day" else DateOffset(months=12)
    is_long = pd.isna(leaves) or leaves >= arrived + needed
    is_medium = leaves >= arrived + DateOffset(months=3)
    if is_long:
        print("long")
    print("medium" if is_medium else "short")
