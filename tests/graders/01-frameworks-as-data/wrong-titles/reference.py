def wrong_titles(draft):
    """Numbers of the objectives whose title in the table `draft` is not an official one, as a list."""
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.split().str.join(" ")
    right = (printed == both["title_official"]) | (printed == both["other_title"])
    return both[~right]["objective"].tolist()
