"""For the whole register you give 2,193, 1,801 and 26.8. You take the naturalised for the people in both stocks. They were born abroad, and are
foreign citizens no longer."""


def two_stocks(register):
    """The foreign-born, the foreign citizens, and their overlap in percent; None where nobody is in either stock."""
    table = birth_by_citizenship(register).set_index("birth")
    foreign_born = table.loc["foreign-born"].sum()
    foreign_citizens = table["foreign_citizens"].sum()
    both = table.loc["foreign-born", "citizens"]
    at_least_one = foreign_born + foreign_citizens - both
    if at_least_one == 0:
        return None
    return foreign_born, foreign_citizens, 100 * both / at_least_one
