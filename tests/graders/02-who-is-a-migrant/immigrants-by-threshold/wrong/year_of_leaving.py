"""For 2019 by a threshold of 3 months you give 127. You look at the year in which people left. An immigrant is counted in the year of arrival."""


def immigrants(year, months):
    arrived = pd.to_datetime(register["entry_date"])
    left = pd.to_datetime(register["exit_date"])
    came = left.dt.year == year
    stayed = left >= arrived + DateOffset(months=months)
    still_here = left.isna()
    if year > 2023:
        return None
    return (came & (stayed | still_here)).sum()
