"""The explorer in words, for those who do not see the charts, and for everybody who wants the number."""

from migcap.charts import notes, thousands
from migcap.data import countries

NAMED = 3  # how many countries the text names; the chart has a few more


def describe(facts, stock) -> list:
    """Sentences about one country in one year, then the notes that are due."""
    if stock.knows(facts.code):
        sentences = [f"{facts.name}, mid-{facts.year}: {side(facts.here, 'migrants live here', 'They come from')}",
                     side(facts.abroad, "people from here live in other countries", "They live in"),
                     trend(facts, stock.years[0], stock.years[-1])]
    else:
        sentences = [f"{facts.name}: UN DESA's table of migrants has no figures for this area."]
    sentences = [sentence for sentence in [*sentences, note_on(facts.code)] if sentence]
    said = " ".join(sentences)
    return sentences if "1244" in said else sentences + notes(stock.source, *facts.names, said)


def side(one, live, they):
    """One direction of the table, with the largest countries and what is known of the rest."""
    if one.total is None:
        return f"There is no figure of how many {live}."
    largest = [f"{country} ({thousands(persons)})" for country, persons in one.top.head(NAMED).items()]
    more = len(one.top) + one.others - len(largest)
    if more:
        largest.append(f"{more} more {'countries or areas' if more > 1 else 'country or area'}")
    sentence = f"{thousands(one.total)} {live}."
    if largest:
        sentence += f" {they} {join(largest)}."
    if one.unnamed:
        sentence += f" For {thousands(one.unnamed)} of them no country of origin is given."
    return sentence


def trend(facts, first, last):
    """From the first year to the last, in both directions."""
    here, abroad = (f"from {thousands(one.by_year[first])} to {thousands(one.by_year[last])}" for one in (facts.here, facts.abroad))
    return f"From {first} to {last} the number of migrants here went {here}, that of its people abroad {abroad}."


def note_on(code):
    """What the table of countries says about an area, or nothing."""
    note = countries().set_index("code")["note"].get(code)
    return "" if note != note or note is None else note


def alt_text(facts, stock):
    """For the picture in the explorer, beside whose alt text stands the whole description."""
    if not stock.knows(facts.code):
        return " ".join([f"Three empty charts: no figures for {facts.name}.", *notes(None, facts.name)])
    return (f"Three charts for {facts.name}: bars for the largest origins of its migrants and for the largest destinations of its people "
            f"abroad in mid-{facts.year}, lines for both totals from {stock.years[0]} to {stock.years[-1]}. The text below says it in words.")


def join(words):
    """'a', 'a and b', 'a, b and c'."""
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
