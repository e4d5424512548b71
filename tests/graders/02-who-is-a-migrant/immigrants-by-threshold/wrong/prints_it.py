"""For 2019 by a threshold of 3 months you print 243 and give back None. `print` only shows it. Let the function hand it on: put `return` before the
value."""


def immigrants(year, months):
    arrived = pd.to_datetime(register["entry_date"])
    left = pd.to_datetime(register["exit_date"])
    came = arrived.dt.year == year
    stayed = left >= arrived + DateOffset(months=months)
    still_here = left.isna()
    if year > 2023:
        return None
    print((came & (stayed | still_here)).sum())
