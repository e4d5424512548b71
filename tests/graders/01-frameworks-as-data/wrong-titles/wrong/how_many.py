"""For the list of the ministry you give 6. The question asks for a list, also where it holds only one value or none."""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ")
    right = (printed == both["title_official"]) | (printed == both["other_title"])
    return len(both[~right])
