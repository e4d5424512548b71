def length_of_stay(person, rule):
    arrived, leaves = pd.to_datetime(person["arrived"]), pd.to_datetime(person["leaves"])
    needed = DateOffset(months=6, days=1) if rule.startswith("2025 6") else DateOffset(years=1)
    return "long" if pd.isna(leaves) or leaves >= arrived + needed else "medium" if leaves >= arrived + DateOffset(months=3) else "short"
