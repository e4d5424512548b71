"""For V05 under "2025 6 months and 1 day" you give the text 'medium'. You ask for twelve months under each rule. Which of the three asks for less?"""


def length_of_stay(person, rule):
    arrived = pd.to_datetime(person["arrived"])
    leaves = pd.to_datetime(person["leaves"])
    needed = DateOffset(months=12)
    is_long = pd.isna(leaves) or leaves >= arrived + needed
    is_medium = leaves >= arrived + DateOffset(months=3)
    if is_long:
        return "long"
    return "medium" if is_medium else "short"
