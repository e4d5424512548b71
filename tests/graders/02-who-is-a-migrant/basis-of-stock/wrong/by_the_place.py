"""For Japan you give the text 'place of birth'. That would be right if `country` were Nepal. Let the function use `country`.

(0.75 of 1)"""


def basis_of(country):
    rows = counted_by.query("destination == @country")
    if rows.empty:
        return None
    return (counted_by if counted_by.index[0] == 0 else counted_by.set_axis(range(len(counted_by))))["basis"][load("stock_basis").query("destination == @country").index[0]]
