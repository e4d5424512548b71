def length_of_stay(person, rule):
    if pd.isna(person["leaves"]):
        return "long"
    start, end = pd.Timestamp(person["arrived"]), pd.Timestamp(person["leaves"])
    months = {"1998": 12, "2025 12 months": 12}
    if end >= start + DateOffset(months=months.get(rule, 6), days=0 if rule in months else 1):
        return "long"
    if end < start + DateOffset(months=3):
        return "short"
    return "medium"
