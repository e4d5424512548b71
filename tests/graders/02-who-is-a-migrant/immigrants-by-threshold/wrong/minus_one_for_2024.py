"""For 2024 by a threshold of 12 months you give -1. On 31 December 2024 nobody could know that. Give back None.

(1.5 of 2)"""


def immigrants(year, months):
    arrived = pd.to_datetime(register["entry_date"])
    left = pd.to_datetime(register["exit_date"])
    came = arrived.dt.year == year
    stayed = left >= arrived + DateOffset(months=months)
    still_here = left.isna()
    if year > 2023:
        return -1
    return (came & (stayed | still_here)).sum()
