"""For the permits you print 97.22222222222223 and give back None. `print` only shows it. Let the function hand it on: put `return` before the value."""


def coverage(extract):
    """Percentage of the 144 cells (12 regions, 12 months) that an agency reported: a number, 0 or a star."""
    regions = extract.query("region != 'VRD'")  # without the national totals
    reported = regions.dropna(subset=["persons"]).drop_duplicates(["region", "month"])  # rows without a gap, each cell once
    print(100 * len(reported) / 144)  # len counts rows
