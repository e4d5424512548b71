"""For the emigration by a population register you give the text 'C'. Caveat C is true of what two counts leave over. Is this such a figure, and is there
another caveat that it needs more?
"""


def caveat(figure):
    return "C"
