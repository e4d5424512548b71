def immigrants(year, months):
    if year > 2023:
        return None
    rows = register[register["entry_date"].notna() & register["entry_date"].astype(str).str.startswith(str(year))]
    until = pd.to_datetime(rows["entry_date"]) + DateOffset(months=months)
    return int((rows["exit_date"].isna() | (pd.to_datetime(rows["exit_date"]) >= until)).sum())
