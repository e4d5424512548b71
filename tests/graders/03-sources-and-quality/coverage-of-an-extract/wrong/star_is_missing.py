"""For the permits you give 94.4. A `*` was counted as missing. The agency reported it, and kept the number back to protect people."""


def coverage(extract):
    """Percentage of the 144 cells (12 regions, 12 months) that an agency reported: a number, 0 or a star."""
    regions = extract.query("region != 'VRD'")  # without the national totals
    reported = regions[pd.to_numeric(regions["persons"], errors="coerce").notna()].drop_duplicates(["region", "month"])  # rows without a gap, each cell once
    return 100 * len(reported) / 144  # len counts rows
