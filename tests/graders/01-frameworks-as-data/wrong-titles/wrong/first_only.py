"""For the list of the ministry you give 2. Five are missing. Take one of these numbers, and set the printed title beside the official one."""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ")
    right = (printed == both["title_official"]) | (printed == both["other_title"])
    return both[~right]["objective"].tolist()[:1]
