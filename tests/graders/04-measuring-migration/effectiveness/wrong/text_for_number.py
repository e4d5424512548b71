"""For the twelve regions you give the text '16.9'. The question asks for a number. What stands in quotes, or comes out of `str` or `f"..."`, is a text:
leave that step out.
"""


def effectiveness(moves):
    table = region_balance(moves)
    turnover = (table["arrivals"] + table["departures"]).sum()
    if turnover == 0:
        return None
    return f"{100 * table['net'].abs().sum() / turnover:.1f}"
