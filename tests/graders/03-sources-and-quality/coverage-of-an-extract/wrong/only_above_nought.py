"""For the insurance you give 95.8. Only numbers above 0 were counted. A 0 and a `*` were reported as well."""


def coverage(extract):
    """Percentage of the 144 cells (12 regions, 12 months) that an agency reported: a number, 0 or a star."""
    regions = extract.query("region != 'VRD'")  # without the national totals
    reported = regions[pd.to_numeric(regions["persons"], errors="coerce") > 0].drop_duplicates(["region", "month"])  # rows without a gap, each cell once
    return 100 * len(reported) / 144  # len counts rows
