"""For a made-up list without a slip you give None. The question asks here for a list with nothing in it: `[]`.

(2.5 of 3)"""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ")
    right = (printed == both["title_official"]) | (printed == both["other_title"])
    return both[~right]["objective"].tolist() or None
