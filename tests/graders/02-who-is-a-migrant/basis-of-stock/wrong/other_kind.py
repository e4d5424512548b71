"""For Democratic People's Republic of Korea you give the text 'citizenship'. That would be right if `country` were Japan. Let the function use
`country`."""


def basis_of(country):
    rows = counted_by.query("destination == @country")
    if rows.empty:
        return None
    return "citizenship" if rows["basis"].item() == "no data: imputed" else rows["basis"].item()
