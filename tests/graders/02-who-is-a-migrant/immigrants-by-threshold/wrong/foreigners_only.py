"""For 2019 by a threshold of 3 months you give 192. Citizens of Veridia are missing. Who comes back from abroad to stay is an immigrant, too."""


def immigrants(year, months):
    arrived = pd.to_datetime(register["entry_date"])
    left = pd.to_datetime(register["exit_date"])
    came = arrived.dt.year == year
    stayed = left >= arrived + DateOffset(months=months)
    still_here = left.isna()
    if year > 2023:
        return None
    return (came & (register["citizenship"] != "VRD") & (stayed | still_here)).sum()
