"""For the permits you give 4, 1 and 5. You add up both rows of a cell that stands twice. Take each cell once."""


def faults(extract):
    """How many rows are repeated, how many figures out of range, and in how many months the printed total is not the sum of the regions."""
    rows = extract.assign(number=pd.to_numeric(extract["persons"], errors="coerce"))
    regions = rows.query("region != 'VRD'")  # without the national totals
    repeated = regions.duplicated(["region", "month"])  # rows too many
    usual = regions.groupby("region")["number"].transform("median")
    strange = (regions["number"] < 0) | (regions["number"] > 4 * usual)  # below 0, or far above the usual
    sums = regions.groupby("month")["number"].sum(skipna=False)  # ~ means "not": each cell once
    printed = rows.query("region == 'VRD'").set_index("month")["number"]
    return repeated.sum(), strange.sum(), ((printed - sums).abs() > 0).sum()  # the three numbers; .sum() counts what is true
