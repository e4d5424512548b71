"""For Nepal you print place of birth and give back None. `print` only shows it. Let the function hand it on: put `return` before the value."""


def basis_of(country):
    rows = counted_by.query("destination == @country")
    if rows.empty:
        return None
    print(rows["basis"].item())
