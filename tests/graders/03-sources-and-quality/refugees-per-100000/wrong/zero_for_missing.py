"""For Nepal in 1980 you give 0. That says that nobody from there is a refugee, and the table does not say so. Give back None.
(1.75 of 2)"""


def refugees_per_100000(country, year):
    """Refugees and others in need of protection from `country`, per 100,000 of its population and of them; None where a figure is missing."""
    both = ["SRB", "XKX"] if country == "SRB" else [country]
    left = refugees.query("origin == @country and year == @year")  # the rows of those who left
    stayed = population.query("country in @both and year == @year")["population"]  # the population
    if left.empty or stayed.empty:
        return 0
    people = left["refugees"].sum() + left["other_protection"].sum()  # those who are refugees, and the others
    return 100_000 * people / (stayed.sum() + people)  # of each 100,000 who stayed or left
