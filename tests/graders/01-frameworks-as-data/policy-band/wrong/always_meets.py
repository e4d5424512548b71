"""TypeError: descriptor '__eq__' requires a 'str' object but received a 'float'"""


def policy_band(country):
    return "meets"
