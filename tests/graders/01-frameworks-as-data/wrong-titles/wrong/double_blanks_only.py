"""For the list of the ministry you give 2, 4, 5, 9, 12 and 4 more. A title among these has a blank at one of its ends. A reader does not see it; a
comparison does.
"""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.replace("  ", " ")
    right = (printed == both["title_official"]) | (printed == both["other_title"])
    return both[~right]["objective"].tolist()
