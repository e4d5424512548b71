"""`basis_of` still has a blank (`...`): `return ...`."""


def basis_of(country):
    rows = counted_by.query("destination == @country")
    if rows.empty:
        return None
    return ...
