"""For 1 June 2023 you give 2,027 and 2,027. Say aloud which Forum and which round are still to come on that day."""


def next_review(day):
    return day.year + 4, day.year + 4
