"""For 2024 by a threshold of 12 months you give 251. That counts who was still there on 31 December 2024. Who of them stays 12 months is not known yet:
give back None.

(1.5 of 2)"""


def immigrants(year, months):
    arrived = pd.to_datetime(register["entry_date"])
    left = pd.to_datetime(register["exit_date"])
    came = arrived.dt.year == year
    stayed = left >= arrived + DateOffset(months=months)
    still_here = left.isna()
    return (came & (stayed | still_here)).sum()
