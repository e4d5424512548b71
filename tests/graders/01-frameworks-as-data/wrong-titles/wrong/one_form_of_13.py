"""For a made-up list with its rows in another order you give 4, 13, 5, 8 and 16. Of objective 13 two printed forms are official. Look at `other_title`
as well.
"""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ")
    right = printed == both["title_official"]
    return both[~right]["objective"].tolist()
