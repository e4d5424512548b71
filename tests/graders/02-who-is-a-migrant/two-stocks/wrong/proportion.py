"""For the whole register you give 2,193, 1,801 and 0.51. The overlap is a proportion; the question asks for a percentage."""


def two_stocks(register):
    table = birth_by_citizenship(register).set_index("birth")
    foreign_born = table.loc["foreign-born"].sum()
    foreign_citizens = table["foreign_citizens"].sum()
    both = table.loc["foreign-born", "foreign_citizens"]
    at_least_one = foreign_born + foreign_citizens - both
    if at_least_one == 0:
        return None
    return foreign_born, foreign_citizens, both / at_least_one
