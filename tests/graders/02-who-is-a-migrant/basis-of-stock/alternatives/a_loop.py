def basis_of(country):
    for row in counted_by.itertuples():
        if row.destination == country:
            return row.basis
    return None
