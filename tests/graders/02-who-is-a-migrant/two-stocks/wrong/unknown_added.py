"""For the whole register you give 2,361, 1,801 and 48. People whose place of birth is unknown stand among your foreign-born. Nobody knows where they
were born."""


def two_stocks(register):
    table = birth_by_citizenship(register).set_index("birth")
    foreign_born = table.loc["foreign-born"].sum() + table.loc["unknown"].sum()
    foreign_citizens = table["foreign_citizens"].sum()
    both = table.loc["foreign-born", "foreign_citizens"]
    at_least_one = foreign_born + foreign_citizens - both
    if at_least_one == 0:
        return None
    return foreign_born, foreign_citizens, 100 * both / at_least_one
