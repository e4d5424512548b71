"""For the draft of the team you give D. An action is missing whose only complete line says the action again. Leave the rows of `again` out."""


def without_measure(table, again):
    return ["D"]
