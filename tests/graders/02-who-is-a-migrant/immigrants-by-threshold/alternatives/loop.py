def immigrants(year, months):
    if year >= 2024:
        return None
    days = register[["entry_date", "exit_date"]].apply(pd.to_datetime)
    days = days[days["entry_date"].dt.year == year]
    gone_early = days["exit_date"] < days["entry_date"] + DateOffset(months=months)
    return len(days) - gone_early.sum()
