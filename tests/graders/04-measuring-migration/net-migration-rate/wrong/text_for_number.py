"""For the whole of Veridia and 5 years you give the text '-2.91'. The question asks for a number. What stands in quotes, or comes out of `str` or
`f"..."`, is a text: leave that step out.
"""


def net_migration_rate(areas, years):
    net = net_migration(areas)
    if net is None:
        return None
    people = (areas["population_2018"].sum() + areas["population_2023"].sum()) / 2
    return f"{1000 * net / (years * people):.2f}"
