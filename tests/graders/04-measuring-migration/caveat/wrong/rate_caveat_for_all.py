"""For the net migration of a country, left over between two censuses you give the text 'B'. Caveat B is for a rate with the ages of somebody else. Is
that how this one is made?
"""


def caveat(figure):
    return "B"
