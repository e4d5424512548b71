"""UNHCR, Refugee Population Statistics Database: people under its mandate, asylum decisions, durable solutions.

UNHCR's own three-letter codes look like ISO codes and are not (its AUS is Austria, its ARE is Egypt): only the columns with
ISO codes are read, so that no other code can come through.
"""

import pandas as pd

from common import AS_PRINTED

POPULATION_FILE = "unhcr/derived_population.csv.gz"
DECISIONS_FILE = "unhcr/derived_asylum_decisions.csv.gz"
SOLUTIONS_FILE = "unhcr/derived_solutions.csv.gz"

# Since when UNHCR has figures of each kind. The file writes 0 in the years before, where nothing was counted: that is missing.
COUNTED_SINCE = {"refugees": 1951, "asylum_seekers": 1993, "idps": 1993, "others_of_concern": 1997, "stateless": 2004,
                 "other_protection": 2018, "host_community": 2019}
POPULATION = {"ooc": "others_of_concern", "oip": "other_protection", "hst": "host_community"}

AUTHORITY = {"G": "government", "J": "joint", "U": "UNHCR"}
COUNTED_IN = {"P": "persons", "C": "cases"}
DECISIONS = {"dec_level": "level", "dec_recognized": "recognised", "dec_other": "complementary", "dec_rejected": "rejected",
             "dec_closed": "closed", "dec_total": "total"}

SOLUTIONS = {"returned_refugees": "refugee return", "returned_idps": "return of displaced people", "resettlement": "resettlement",
             "naturalisation": "naturalisation"}


def make_refugees(sources):
    """asylum, origin, year, and one column for each kind of people. Returns are in durable_solutions, word for word the same."""
    table = read(sources / POPULATION_FILE).rename(columns=POPULATION)
    for kind, first in COUNTED_SINCE.items():
        table[kind] = since(table, kind, first)
    return table


def since(table, kind, first):
    """The column with what is before its first year missing, and whole persons; a figure that is earlier stops the recipe."""
    early = table["year"] < first
    if (table.loc[early, kind] > 0).any():
        raise ValueError(f"The file has {kind} before {first}: put COUNTED_SINCE right.")
    return whole(table[kind].mask(early))


def make_decisions(sources):
    """asylum, origin, year, authority, level, counted_in, and the outcomes."""
    table = read(sources / DECISIONS_FILE).rename(columns=DECISIONS)
    table["authority"] = in_words(table["procedure_type"], AUTHORITY)
    table["counted_in"] = in_words(table["dec_pc"], COUNTED_IN)
    for outcome in ("recognised", "complementary", "rejected", "closed", "total"):
        table[outcome] = whole(table[outcome])
    return table


def make_solutions(sources):
    """asylum, origin, year, solution, persons: one row for each figure that there is."""
    table = read(sources / SOLUTIONS_FILE).melt(["origin", "asylum", "year"], list(SOLUTIONS), "solution", "persons").dropna()
    return table.assign(solution=in_words(table["solution"], SOLUTIONS), persons=whole(table["persons"]))


def read(path):
    """The file with ISO codes as `origin` and `asylum`, and nothing of UNHCR's own codes and names."""
    table = pd.read_csv(path, **AS_PRINTED).drop(columns=["coo", "coa", "coo_name", "coa_name"])
    return table.rename(columns={"coo_iso": "origin", "coa_iso": "asylum"}).assign(year=lambda all_rows: whole(all_rows["year"]))


def in_words(codes, words):
    """Each code in words; a code that is new stops the recipe."""
    unknown = set(codes) - set(words)
    if unknown:
        raise ValueError(f"The file has codes without words: {sorted(unknown)}.")
    return codes.map(words)


def whole(figures):
    """Whole numbers, with gaps, written without a decimal point; anything else stops the recipe."""
    if (figures.dropna() % 1 != 0).any() or (figures.dropna() < 0).any():
        raise ValueError(f"{figures.name} has a figure that is not a whole number of people.")
    return figures.astype("Int64")
