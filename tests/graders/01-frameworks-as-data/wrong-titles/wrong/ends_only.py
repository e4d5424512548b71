"""For the list of the ministry you give 2, 5, 8, 9, 12 and 2 more. A title among these has two blanks between two words. `.str.strip()` takes away
those at the ends only.
"""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.strip()
    right = (printed == both["title_official"]) | (printed == both["other_title"])
    return both[~right]["objective"].tolist()
