"""For Nepal in 2024 you give 1.92. Here the rows of both tables stood in another order. Which of your steps depends on the row that comes first?
(1.75 of 2)
"""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    both = population[population["country"].isin(areas)]
    people = both[both["year"] == year]["population"]
    if migrants is None or people.empty:
        return None
    position = list(population.index).index(people.index[0])
    return 100 * migrants / sum(both["population"].iloc[year - 1960::65])
