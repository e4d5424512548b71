"""For 2019 by a threshold of 12 months you give 227. Here the rows of `register` stood in another order. Which of your steps depends on the place of a
row?

(1.75 of 2)"""


def immigrants(year, months):
    arrived = pd.to_datetime(load("synthetic_veridia_register")["entry_date"]).set_axis(register.index)
    left = pd.to_datetime(register["exit_date"])
    came = arrived.dt.year == year
    stayed = left >= arrived + DateOffset(months=months)
    still_here = left.isna()
    if year > 2023:
        return None
    return (came & (stayed | still_here)).sum()
