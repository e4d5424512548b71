"""For the net migration of a country, left over between two censuses you give the text 'A'. Caveat A is for a figure that compares who is there on two
dates by place of birth. Is that how this one is made?
"""


def caveat(figure):
    return "A"
