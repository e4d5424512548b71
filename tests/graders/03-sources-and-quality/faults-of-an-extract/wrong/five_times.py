"""For one region, of which one figure is just above four times the usual you give 0, 0 and 0. Look at the limit: more than four times the median."""


def faults(extract):
    """How many rows are repeated, how many figures out of range, and in how many months the printed total is not the sum of the regions."""
    rows = extract.assign(number=pd.to_numeric(extract["persons"], errors="coerce"))
    regions = rows.query("region != 'VRD'")  # without the national totals
    repeated = regions.duplicated(["region", "month"])  # rows too many
    usual = regions.groupby("region")["number"].transform("median")
    strange = (regions["number"] < 0) | (regions["number"] > 5 * usual)  # below 0, or far above the usual
    sums = regions[~repeated].groupby("month")["number"].sum(skipna=False)  # ~ means "not": each cell once
    printed = rows.query("region == 'VRD'").set_index("month")["number"]
    return repeated.sum(), strange.sum(), ((printed - sums).abs() > 0).sum()  # the three numbers; .sum() counts what is true
