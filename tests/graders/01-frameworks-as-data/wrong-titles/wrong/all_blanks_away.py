"""For a made-up list with its rows in another order you give 4, 5 and 8. A title that lacks a blank between two words is missing from it. Put the
blanks right; do not take all of them away.
"""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.replace(" ", "")
    right = (printed == both["title_official"].str.replace(" ", "")) | (printed == both["other_title"].str.replace(" ", ""))
    return both[~right]["objective"].tolist()
