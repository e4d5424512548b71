"""For V03 under "1998" you give the text 'long'. You ask for six months and one day under each rule. Which of the three asks for that?"""


def length_of_stay(person, rule):
    arrived = pd.to_datetime(person["arrived"])
    leaves = pd.to_datetime(person["leaves"])
    needed = DateOffset(months=6, days=1)
    is_long = pd.isna(leaves) or leaves >= arrived + needed
    is_medium = leaves >= arrived + DateOffset(months=3)
    if is_long:
        return "long"
    return "medium" if is_medium else "short"
