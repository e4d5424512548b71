"""For the list of the ministry you give 1, 3, 4, 6, 7 and 12 more. Those are the titles that are right. Turn the question round with `~`."""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ")
    right = (printed == both["title_official"]) | (printed == both["other_title"])
    return both[right]["objective"].tolist()
