"""For the permits you give 95.8. A 0 was counted as missing. An agency that reports 0 says that there was nobody, and that is a report."""


def coverage(extract):
    """Percentage of the 144 cells (12 regions, 12 months) that an agency reported: a number, 0 or a star."""
    regions = extract.query("region != 'VRD'")  # without the national totals
    reported = regions.query("persons != '0'").dropna(subset=["persons"]).drop_duplicates(["region", "month"])  # rows without a gap, each cell once
    return 100 * len(reported) / 144  # len counts rows
