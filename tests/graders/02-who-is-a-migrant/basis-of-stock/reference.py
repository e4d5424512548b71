def basis_of(country):
    """How the migrants in `country` (ISO code) were counted, in a word of the table; None where it has no row."""
    rows = counted_by.query("destination == @country")
    if rows.empty:
        return None
    return rows["basis"].item()
