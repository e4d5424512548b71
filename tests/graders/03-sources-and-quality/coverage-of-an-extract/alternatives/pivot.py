def coverage(extract):
    grid = extract.query("region != 'VRD'").pivot_table(index="region", columns="month", values="persons", aggfunc="count")
    return 100 * (grid > 0).sum().sum() / 144
