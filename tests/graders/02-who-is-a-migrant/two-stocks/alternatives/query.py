def two_stocks(register):
    table = birth_by_citizenship(register)
    born = table[table["birth"] == "foreign-born"]
    born_all, both = born["citizens"].item() + born["foreign_citizens"].item(), born["foreign_citizens"].item()
    foreign = table["foreign_citizens"].sum()
    union = born_all + foreign - both
    return (born_all, foreign, both / union * 100) if union else None
