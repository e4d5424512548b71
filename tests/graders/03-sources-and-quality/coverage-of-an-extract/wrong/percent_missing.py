"""For the permits you give 2.78. That is the percentage that is missing. The question asks for what was reported."""


def coverage(extract):
    """Percentage of the 144 cells (12 regions, 12 months) that an agency reported: a number, 0 or a star."""
    regions = extract.query("region != 'VRD'")  # without the national totals
    reported = regions.dropna(subset=["persons"]).drop_duplicates(["region", "month"])  # rows without a gap, each cell once
    return 100 - 100 * len(reported) / 144  # len counts rows
