"""For Nepal you give the text 'citizenship'. You turn the basis round. Give back what stands in the row of the country."""


def basis_of(country):
    rows = counted_by.query("destination == @country")
    if rows.empty:
        return None
    return "citizenship" if rows["basis"].item() == "place of birth" else "place of birth"
