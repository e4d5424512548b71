"""For Nepal from 1990 to 2024 your function stopped at "TypeError: migrant_share() missing 1 required positional argument: 'year'". That function wants
to be handed something else. Look at how it is used further up: how many things, and in which order?
"""


def share_change(country, start, end):
    before = migrant_share(country)
    after = migrant_share(country)
    return after - before
