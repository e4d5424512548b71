"""For 2019 by a threshold of 3 months you give 17,031. You count everybody who is still there, whatever the year of arrival. `&` goes before `|`, as
times goes before plus: which brackets are missing?"""


def immigrants(year, months):
    """Persons of `register` who came in `year` and stayed `months` months or longer; None for a year after 2023."""
    arrived = pd.to_datetime(register["entry_date"])
    left = pd.to_datetime(register["exit_date"])
    came = arrived.dt.year == year
    stayed = left >= arrived + DateOffset(months=months)
    still_here = left.isna()
    if year > 2023:
        return None
    return (came & stayed | still_here).sum()
