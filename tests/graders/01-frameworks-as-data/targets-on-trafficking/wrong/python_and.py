"""For a made-up goal 6 your function stopped at "ValueError: The truth value of a Series is ambiguous. Use a.empty, a.item(), a.any() or a…". A whole
column cannot be one yes or no. Ask `.empty` whether rows are left, and join conditions with & or | and brackets.
"""


def naming_trafficking(table):
    targets = table.query("level == 'target'")
    trafficking = targets["label"].str.contains("traffick", case=False)
    nature = targets["label"].str.contains("wildlife|animal|plant", case=False)
    return targets[trafficking and not nature]["code"].tolist()
