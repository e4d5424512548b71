"""For a register of native-born citizens alone you give a list of 3 values. Nobody is in either stock there. Give back None.

(1.5 of 2)"""


def two_stocks(register):
    table = birth_by_citizenship(register).set_index("birth")
    foreign_born = table.loc["foreign-born"].sum()
    foreign_citizens = table["foreign_citizens"].sum()
    both = table.loc["foreign-born", "foreign_citizens"]
    at_least_one = foreign_born + foreign_citizens - both
    return foreign_born, foreign_citizens, 100 * both / at_least_one
