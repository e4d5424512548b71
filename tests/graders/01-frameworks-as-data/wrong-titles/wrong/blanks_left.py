"""For the list of the ministry you give 2, 4, 5, 8, 9 and 5 more. Some of these differ from the official title by blanks only. Put the blanks right
before you compare.
"""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"]
    right = (printed == both["title_official"]) | (printed == both["other_title"])
    return both[~right]["objective"].tolist()
