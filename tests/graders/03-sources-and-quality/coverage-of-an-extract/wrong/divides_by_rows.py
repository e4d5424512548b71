"""For the permits you give 94.6. You divide by the rows that are there. A region without any row is missing as well: how many cells should there be?"""


def coverage(extract):
    """Percentage of the 144 cells (12 regions, 12 months) that an agency reported: a number, 0 or a star."""
    regions = extract.query("region != 'VRD'")  # without the national totals
    reported = regions.dropna(subset=["persons"]).drop_duplicates(["region", "month"])  # rows without a gap, each cell once
    return 100 * len(reported) / len(regions)  # len counts rows
