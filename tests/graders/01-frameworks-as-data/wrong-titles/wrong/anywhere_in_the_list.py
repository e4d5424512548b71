"""For the list of the ministry you give 2, 5, 9 and 18. You look whether a title stands anywhere in the official list. Two titles that were swapped
are then not found: compare by the number of the objective.
"""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ")
    right = printed.isin(objectives["title"]) | printed.isin(objectives["other_title"])
    return both[~right]["objective"].tolist()
