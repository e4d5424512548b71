"""For Nepal you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def basis_of(country):
    rows = counted_by.query("destination == @country")
    if rows.empty:
        rows
    rows["basis"].item()
