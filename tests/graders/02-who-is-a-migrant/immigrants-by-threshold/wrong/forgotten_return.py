"""For 2019 by a threshold of 3 months you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def immigrants(year, months):
    """Persons of `register` who came in `year` and stayed `months` months or longer; None for a year after 2023."""
    arrived = pd.to_datetime(register["entry_date"])
    left = pd.to_datetime(register["exit_date"])
    came = arrived.dt.year == year
    stayed = left >= arrived + DateOffset(months=months)
    still_here = left.isna()
    if year > 2023:
        return None
    (came & (stayed | still_here)).sum()
