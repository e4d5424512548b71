"""For 2019 by a threshold of 3 months you give a table of 243 rows that begins with 30 · male · 1986 · CLD · CLD · …. The question asks for a number.
Choose the column that you need, and make one number of it, for example with `.sum()`."""


def immigrants(year, months):
    arrived = pd.to_datetime(register["entry_date"])
    left = pd.to_datetime(register["exit_date"])
    came = arrived.dt.year == year
    stayed = left >= arrived + DateOffset(months=months)
    still_here = left.isna()
    if year > 2023:
        return None
    return register[came & (stayed | still_here)]
