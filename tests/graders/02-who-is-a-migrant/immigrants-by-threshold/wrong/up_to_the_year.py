"""For 2019 by a threshold of 3 months you give 3,439. You count the arrivals up to 2019. A flow belongs to one year."""


def immigrants(year, months):
    arrived = pd.to_datetime(register["entry_date"])
    left = pd.to_datetime(register["exit_date"])
    came = arrived.dt.year <= year
    stayed = left >= arrived + DateOffset(months=months)
    still_here = left.isna()
    if year > 2023:
        return None
    return (came & (stayed | still_here)).sum()
