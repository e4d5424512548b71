"""For the list of the ministry you give 1, 4, 8, 11, 12 and 1 more. Those are the numbers at the left edge of the table, which count its rows from 0.
Take the column `objective`.
"""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ")
    right = (printed == both["title_official"]) | (printed == both["other_title"])
    return both[~right].index.tolist()
