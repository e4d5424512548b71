"""For Nepal you give a column of 1 value. The question asks for one of `place of birth`, `citizenship`, `citizenship and place of birth` and `no data:
imputed`, as a text in quotes."""


def basis_of(country):
    rows = counted_by.query("destination == @country")
    if rows.empty:
        return None
    return rows["basis"]
