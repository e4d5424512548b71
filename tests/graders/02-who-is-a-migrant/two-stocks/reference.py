def two_stocks(register):
    """The foreign-born, the foreign citizens, and their overlap in percent; None where nobody is in either stock."""
    table = birth_by_citizenship(register).set_index("birth")
    foreign_born = table.loc["foreign-born"].sum()
    foreign_citizens = table["foreign_citizens"].sum()
    both = table.loc["foreign-born", "foreign_citizens"]
    at_least_one = foreign_born + foreign_citizens - both
    if at_least_one == 0:
        return None
    return foreign_born, foreign_citizens, 100 * both / at_least_one
