"""For the permits you give 89.7. You divide by 156 cells: the national totals are no region. How many are 12 regions times 12 months?"""


def coverage(extract):
    """Percentage of the 144 cells (12 regions, 12 months) that an agency reported: a number, 0 or a star."""
    regions = extract.query("region != 'VRD'")  # without the national totals
    reported = regions.dropna(subset=["persons"]).drop_duplicates(["region", "month"])  # rows without a gap, each cell once
    return 100 * len(reported) / 156  # len counts rows
