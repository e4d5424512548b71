"""For a made-up list without a slip you give none. This should not be in the list: none. Every title of that list is official, so the list of numbers is
empty.
(2.5 of 3)
"""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ")
    right = (printed == both["title_official"]) | (printed == both["other_title"])
    return both[~right]["objective"].tolist() or ["none"]
