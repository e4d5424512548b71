def wrong_titles(draft):
    both = draft.merge(objectives, on="objective", suffixes=("", "_official"))
    printed = both["title"].str.strip().str.replace(r"\s+", " ", regex=True)
    right = (printed == both["title_official"]) | (printed == both["other_title"])
    return both[~right]["objective"].tolist()
