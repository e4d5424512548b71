"""For the abstract of P02 you give 3 and 6, the same as for the abstract of P03. Let the function use what it is handed."""


def objectives_of(abstract):
    return [3, 6]
