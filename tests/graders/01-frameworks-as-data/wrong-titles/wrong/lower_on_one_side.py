"""For the list of the ministry you give 1, 2, 3, 4, 5 and 18 more. Every title of the draft is on it. Whatever you do to the printed titles, do it to
the official ones as well, or to neither.
"""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ").str.lower()
    right = (printed == both["title_official"]) | (printed == both["other_title"])
    return both[~right]["objective"].tolist()
