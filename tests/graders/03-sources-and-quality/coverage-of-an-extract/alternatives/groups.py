def coverage(extract):
    """Percentage of the 144 cells (12 regions, 12 months) that an agency reported: a number, 0 or a star."""
    regions = extract.query("region != 'VRD'")  # without the national totals
    reported = regions[regions["persons"].notna()].groupby(["region", "month"]).size()  # rows without a gap, each cell once
    return 100 * len(reported) / 144  # len counts rows
