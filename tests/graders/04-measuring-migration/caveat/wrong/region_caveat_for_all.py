"""For the net migration of a country, left over between two censuses you give the text 'D'. Caveat D is for a part of a country. People who move within
a country stay in the whole of it.
"""


def caveat(figure):
    return "D"
