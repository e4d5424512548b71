"""For Nepal from 1990 to 2022 you give the text ''. A text is not nothing: whoever calculates on with it meets an error. Give back None.
(0.75 of 1)
"""


def share_change(country, start, end):
    before = migrant_share(country, start)
    after = migrant_share(country, end)
    if before is None or after is None:
        return ""
    return after - before
