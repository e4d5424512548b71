"""For a stay from 2023-09-04 to 2024-09-03 under "1998" you give the text 'long'. You count in days. Months and years differ in length: add a
`DateOffset` of months to the day of arrival.

(0.75 of 1)"""


def length_of_stay(person, rule):
    if pd.isna(person["leaves"]):
        return "long"
    days = (pd.to_datetime(person["leaves"]) - pd.to_datetime(person["arrived"])).days
    if days >= (184 if rule == "2025 6 months and 1 day" else 365):
        return "long"
    return "medium" if days >= 90 else "short"
