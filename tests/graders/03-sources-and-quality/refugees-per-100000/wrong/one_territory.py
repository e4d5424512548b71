"""For Serbia in 2020 you give 433. UNHCR counts Kosovo* with it, the population does not. Use `both` where you choose the population. *References to Kosovo shall be understood to be in the context of United Nations Security Council resolution 1244 (1999).
(1.5 of 2)"""


def refugees_per_100000(country, year):
    """Refugees and others in need of protection from `country`, per 100,000 of its population and of them; None where a figure is missing."""
    both = ["SRB", "XKX"] if country == "SRB" else [country]
    left = refugees.query("origin == @country and year == @year")  # the rows of those who left
    stayed = population.query("country == @country and year == @year")["population"]  # the population
    if left.empty or stayed.empty:
        return None
    people = left["refugees"].sum() + left["other_protection"].sum()  # those who are refugees, and the others
    return 100_000 * people / (stayed.sum() + people)  # of each 100,000 who stayed or left
