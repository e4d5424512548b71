"""For the permits you give 106. The national totals are among your cells. They are the row VRD, and no region."""


def coverage(extract):
    """Percentage of the 144 cells (12 regions, 12 months) that an agency reported: a number, 0 or a star."""
    regions = extract  # without the national totals
    reported = regions.dropna(subset=["persons"]).drop_duplicates(["region", "month"])  # rows without a gap, each cell once
    return 100 * len(reported) / 144  # len counts rows
