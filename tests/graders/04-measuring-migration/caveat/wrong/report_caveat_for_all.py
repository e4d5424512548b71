"""For the net migration of a country, left over between two censuses you give the text 'E'. Caveat E is for moves that are written down when somebody
reports them. Is anything reported here?
"""


def caveat(figure):
    return "E"
