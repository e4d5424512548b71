def basis_of(country):
    rows = counted_by[counted_by["destination"] == country]
    if rows.empty:
        return None
    return rows["basis"].iloc[0]
