"""For 2015 by a threshold of 6 months you give 275. You count a month as 30 days. Add a `DateOffset` of months."""


def immigrants(year, months):
    arrived = pd.to_datetime(register["entry_date"])
    left = pd.to_datetime(register["exit_date"])
    came = arrived.dt.year == year
    stayed = left >= arrived + DateOffset(days=30 * months)
    still_here = left.isna()
    if year > 2023:
        return None
    return (came & (stayed | still_here)).sum()
