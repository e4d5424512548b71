"""For a made-up list with its rows in another order you give 4, 5 and 16. A title with a wrong capital is missing from it. The official wording has
its capitals too: leave them as they are.
"""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ").str.lower()
    right = (printed == both["title_official"].str.lower()) | (printed == both["other_title"].str.lower())
    return both[~right]["objective"].tolist()
