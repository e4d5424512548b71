"""For Nepal you give the text 'yes'. That says whether refugees were added. The question asks for the column `basis`."""


def basis_of(country):
    rows = counted_by.query("destination == @country")
    if rows.empty:
        return None
    return rows["refugees_added"].item()
