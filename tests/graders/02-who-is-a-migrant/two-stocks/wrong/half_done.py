"""`two_stocks` still has a blank (`...`): `foreign_citizens = ...`."""


def two_stocks(register):
    table = birth_by_citizenship(register).set_index("birth")
    foreign_born = table.loc["foreign-born"].sum()
    foreign_citizens = ...
    both = table.loc["foreign-born", "foreign_citizens"]
    at_least_one = foreign_born + foreign_citizens - both
    if at_least_one == 0:
        return None
    return foreign_born, foreign_citizens, 100 * both / at_least_one
