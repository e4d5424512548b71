"""For Nepal from 1990 to 2024 you give 40,745. That is the change in the number of migrants. The question asks for the change of their share: use
`migrant_share`.
"""


def share_change(country, start, end):
    before = migrants_in(country, start)
    after = migrants_in(country, end)
    if before is None or after is None:
        return None
    return after - before
