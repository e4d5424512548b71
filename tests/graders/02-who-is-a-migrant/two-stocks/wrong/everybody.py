"""For the whole register you give 15,122, 1,801 and 8.66. Right in `foreign citizens`, not yet in `foreign-born` and `overlap`. Draw the table on paper:
which cells make each stock, and which cell is in both?"""


def two_stocks(register):
    table = birth_by_citizenship(register).set_index("birth")
    foreign_born = table["citizens"].sum()
    foreign_citizens = table["foreign_citizens"].sum()
    both = table.loc["foreign-born", "foreign_citizens"]
    at_least_one = foreign_born + foreign_citizens - both
    if at_least_one == 0:
        return None
    return foreign_born, foreign_citizens, 100 * both / at_least_one
