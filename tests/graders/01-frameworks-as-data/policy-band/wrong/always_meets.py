"""For Burkina Faso you give the text 'meets'. That is what Nepal has. Let the function use `country`."""


def policy_band(country):
    return "meets"
