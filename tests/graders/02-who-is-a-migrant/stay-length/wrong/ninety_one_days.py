"""For a stay from 2023-01-10 to 2023-04-10 under "1998" you give the text 'short'. Three months have not the same number of days all through the
year. Add a `DateOffset` of months for them, too.

(0.75 of 1)"""


def length_of_stay(person, rule):
    """How long the stay of `person` (a row of `people`) is under `rule`: "long", "medium" or "short"."""
    arrived = pd.to_datetime(person["arrived"])
    leaves = pd.to_datetime(person["leaves"])
    needed = DateOffset(months=6, days=1) if rule == "2025 6 months and 1 day" else DateOffset(months=12)
    is_long = pd.isna(leaves) or leaves >= arrived + needed
    is_medium = leaves >= arrived + DateOffset(days=91)
    if is_long:
        return "long"
    return "medium" if is_medium else "short"
