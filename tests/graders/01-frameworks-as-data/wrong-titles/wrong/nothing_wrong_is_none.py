"""For a made-up list without a slip you give None. There are figures for it. Look at which rows the function keeps, and at each line that gives back
None.
(2.5 of 3)
"""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ")
    right = (printed == both["title_official"]) | (printed == both["other_title"])
    return both[~right]["objective"].tolist() or None
