"""Six trainees and what each writes into module 00, with the points and the words that she must get."""

import re

import nbformat

from tests.grading import toy

MARK = re.compile(r"\s*#: (blank|remove)$", re.MULTILINE)
# Points of every graded cell.
MAXIMUM = {"test-stock-in-a-year": 2, "test-share-of-population": 2, "test-change-of-share": 1, "test-rate-of-change": 2, "test-top-origins": 3,
           "test-percent-female": 2, "test-emigrants-abroad": 2, "test-trend-chart": 2}
BY_HAND = "three-sentences"
NOTHING = dict.fromkeys(MAXIMUM, 0)

PARTLY = {
    # Right where there are figures, 0 where there are none.
    "stock-in-a-year": "def migrants_in(country, year):\n    rows = stock.query(\"destination == @country and year == @year and sex == 'both'\")\n"
                       "    return rows['migrants'].sum()",
    "share-of-population": "def migrant_share(country, year):\n    people = population.query('country == @country and year == @year')['population']\n"
                           "    migrants = migrants_in(country, year)\n"
                           "    if migrants is None or people.empty:\n        return None\n    return migrants / people.sum()",
    "top-origins": "def top_origins(country, year, n):\n    return stock['no such column']",
    # One blank of three is left.
    "percent-female": "def percent_female(country, year):\n    rows = stock.query('destination == @country and year == @year')\n    if rows.empty:\n"
                      "        return None\n    by_sex = rows.groupby('sex')['migrants'].sum()\n    return ...",
    BY_HAND: "three_sentences = 'Kenya had migrants.'",
}
WRONG = {
    "stock-in-a-year": "def migrants_in(country, year):\n    return 470719",
    "share-of-population": "def migrant_share(country, year):\n    return 1.59",
    "change-of-share": "def share_change(country, start, end):\n    return 0",
    "rate-of-change": "def annual_rate(country, start, end):\n    return -1 * 0.27",
    "top-origins": "def top_origins(country, year, n):\n    return None",
    "percent-female": "def percent_female(country, year):\n    return 0.5",
    "emigrants-abroad": "def emigrants_abroad(country, year):\n    return migrants_in(country, year)",
    "trend-chart": "def stock_chart(country):\n    return 'a picture'",
    BY_HAND: "three_sentences = 'There are many.'",
}
SYNTAX_ERROR = "def annual_rate(country, start, end)\n    return 0.27"


def right_answers(source):
    """{grade_id: code} of the author's answers, without their marks."""
    return {cell.metadata["nbgrader"]["grade_id"]: MARK.sub("", cell.source) for cell in source.cells if cell.metadata.get("nbgrader", {}).get("solution")}


def answers_of(trainee, source):
    right = right_answers(source)
    return {"ana": right, "ben": right | PARTLY, "cleo": WRONG, "dan": {}, "eva": right, "finn": right | {"rate-of-change": SYNTAX_ERROR}}[trainee]


POINTS = {
    "ana": MAXIMUM,
    "ben": MAXIMUM | {"test-stock-in-a-year": 1, "test-share-of-population": 0, "test-top-origins": 0, "test-percent-female": 0},
    "cleo": NOTHING,
    "dan": NOTHING,
    "eva": MAXIMUM,
    "finn": MAXIMUM | {"test-rate-of-change": 0},
}
# What the trainer gives for the sentences; dan wrote none, which nbgrader marks by itself.
SENTENCES = {"ana": 4, "ben": 1.5, "cleo": 0, "eva": 3, "finn": 2}
WORDS = {
    "ana": ["Every check in this cell passes.", "Clear, and well rounded."],
    "ben": ["1 of 2 points so far.", "That is a proportion; the question asks for a percentage.", "your function stopped at \"KeyError: 'no such column'\"",
            "still has a blank (`...`)"],
    "cleo": ["For Kenya in 1990 you give 470,719", "For Kenya in 1990 you give 1.59"],
    "dan": ["Not attempted yet: `migrants_in` still has three blanks (`...`).", "Not attempted yet: `stock_chart` still has five blanks (`...`)."],
    "eva": ["Every check in this cell passes."],
    "finn": ["Line 1: def annual_rate(country, start, end)", "SyntaxError: expected ':'", "`annual_rate` is not there yet"],
}


def fill_in(path, trainee, source):
    """Write a trainee's answers and her country into her copy, as a person does: the code of a cell, nothing else."""
    notebook = nbformat.read(path, as_version=4)
    for name, code in answers_of(trainee, source).items():
        toy.named(notebook, name).source = code
    for cell in notebook.cells:
        if cell.source.startswith("COUNTRY ="):
            cell.source = 'COUNTRY = "KEN"'
    if trainee == "ben":  # he deletes a check, which is put back
        toy.without(notebook, "test-emigrants-abroad")
    if trainee == "cleo":  # she writes a check of her own, which is not used
        toy.named(notebook, "test-percent-female").source = "2.0"
    path.chmod(0o644)
    nbformat.write(notebook, path)
