def basis_of(country):
    table = counted_by.set_index("destination")["basis"]
    return table.get(country)
