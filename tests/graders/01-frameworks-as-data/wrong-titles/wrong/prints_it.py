"""For the list of the ministry you print something and give back None. `print` only shows it. Let the function hand it on: put `return` before the
value.
"""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ")
    right = (printed == both["title_official"]) | (printed == both["other_title"])
    print(both[~right]["objective"].tolist())
