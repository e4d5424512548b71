"""For a made-up list of ten objectives you give 1, 2, 3, 12, 13 and 10 more. It holds objectives that the draft does not print. A title that is not
there is not a wrong one: begin with the rows of `draft`.
"""


def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", how="right", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ")
    right = (printed == both["title_official"]) | (printed == both["other_title"])
    return both[~right]["objective"].tolist()
