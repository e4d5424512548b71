"""For the whole register you give 2,193, 431 and 51. Your foreign citizens are only those born in Veridia. Take the whole column."""


def two_stocks(register):
    table = birth_by_citizenship(register).set_index("birth")
    foreign_born = table.loc["foreign-born"].sum()
    foreign_citizens = table["foreign_citizens"].sum()
    both = table.loc["foreign-born", "foreign_citizens"]
    at_least_one = foreign_born + foreign_citizens - both
    if at_least_one == 0:
        return None
    return foreign_born, table.loc["native-born", "foreign_citizens"], 100 * both / at_least_one
