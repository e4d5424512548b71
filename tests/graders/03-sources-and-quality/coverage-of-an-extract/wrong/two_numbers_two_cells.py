"""For the permits you give 97.9. A cell with two different numbers was counted twice. Look for the same region and month, whatever the number is."""


def coverage(extract):
    """Percentage of the 144 cells (12 regions, 12 months) that an agency reported: a number, 0 or a star."""
    regions = extract.query("region != 'VRD'")  # without the national totals
    reported = regions.dropna(subset=["persons"]).drop_duplicates(["region", "month", "persons"])  # rows without a gap, each cell once
    return 100 * len(reported) / 144  # len counts rows
