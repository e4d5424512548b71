"""One word out of a list, a collection, several numbers, and what a test hands over when it is no code and no number."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from matplotlib import pyplot as plt

from migcap.check import Feedback, Given, Mistake, Question, describe

KINDS = ["resident", "temporary", "other"]


def message(ask):
    """What the learner reads when `ask(question)` is all that the test holds, or None when she has everything."""
    def told(function, case="{}"):
        question = Question(lambda: function, points=1, blanks=1, case=case)
        ask(question)
        try:
            question.mark()
        except Feedback as feedback:
            return str(feedback)
        return None
    return told


word = message(lambda q: q.word([("stays a year",), ("stays a week",)], lambda stay: "resident" if "year" in stay else "other", KINDS, [
    Mistake(lambda stay: "temporary", "A week is less than three months.")], "Look at how long the stay is.", worth=1))
listing = message(lambda q: q.listing([("migra",), ("fish",)], lambda text: ["8.8", "10.7"] if text == "migra" else [], [
    Mistake(lambda text: ["8.8", "10.7", "15.7"], "That holds wildlife, too.")], worth=1))
interval = message(lambda q: q.numbers([(1,), (2,)], lambda n: (-n, n), ["low", "high"], 0.01, [Mistake(lambda n: (n, -n), "Which end is the low one?")], worth=1))


@pytest.mark.parametrize("answer, told", [
    (lambda stay: "resident" if "year" in stay else "other", None),
    (lambda stay: "Resident" if "year" in stay else "other", "For stays a year you give the text 'Resident'. It is nearly `resident`: write it letter by letter as the question does."),
    (lambda stay: "settler", "For stays a year you give the text 'settler'. The question knows only `resident`, `temporary` and `other`."),
    (lambda stay: 12, "For stays a year you give 12. The question asks for one of `resident`, `temporary` and `other`, as a text in quotes."),
    (lambda stay: "resident" if "year" in stay else "temporary", "For stays a week you give the text 'temporary'. A week is less than three months."),
    (lambda stay: "resident", "For stays a week you give the text 'resident', the same as for stays a year. Let the function use what it is handed."),
])
def test_a_word(answer, told):
    assert word(answer) == told


@pytest.mark.parametrize("answer, told", [
    (lambda text: ["10.7", "8.8", "8.8"] if text == "migra" else [], None),
    (lambda text: {"10.7", "8.8"} if text == "migra" else set(), None),
    (lambda text: pd.Series(["10.7", "8.8"]) if text == "migra" else pd.Series([], dtype=str), None),
    (lambda text: ["10.7"] if text == "migra" else [], "For migra you give 10.7. One is missing. The question says what it should be for this case. Look at each step between the two."),
    (lambda text: ["10.7", "8.8", "1.a"] if text == "migra" else [], "For migra you give 10.7, 8.8 and 1.a. This should not be in the list: 1.a. The question says what it should be "
                                                                     "for this case. Look at each step between the two."),
    (lambda text: ["10.7", "8.8", "15.7"] if text == "migra" else [], "For migra you give 10.7, 8.8 and 15.7. That holds wildlife, too."),
    (lambda text: "10.7, 8.8", "For migra you give the text '10.7, 8.8'. The question asks for a list, also where it holds only one value or none."),
    (lambda text: pd.DataFrame({"target": ["10.7"]}), "For migra you give a table of 1 row that begins with 10.7. The question asks for a list. Choose the column that holds the "
                                                      "values, and put `.tolist()` behind it."),
    (lambda text: [10.7, 8.8] if text == "migra" else [], "For migra you give 10.7 and 8.8. Its values are texts where numbers are asked for, or the other way round. The question says "
                                                          "what it should be for this case. Look at each step between the two."),
    (lambda text: pd.Series(["10.7", "8.8"]).unique() if text == "migra" else [], None),
    (lambda text: ["10.7", "8.8"] if text == "migra" else None, "For fish you give None. The question asks here for a list with nothing in it: `[]`."),
    (lambda text: [2026] if text == "migra" else [], "For migra you give 2026. This should not be in the list: 2026. Two are missing. The question says what it should be for this case. Look at each "
                                                     "step between the two."),
    (lambda text: [10 ** 400] if text == "migra" else [], "For migra you give a list of 1 value. This should not be in the list: a number of many digits. Two are missing. The question says what it "
                                                          "should be for this case. Look at each step between the two."),
    (lambda text: [np.timedelta64(1, "D")], "For migra you give a list of 1 value. It holds a span of time (1 day). Each value in the list should be a text or a number."),
    (lambda text: np.array("10.7"), "For migra you give an array of one value (the text '10.7'). The question asks for a list, also where it holds only one value or none."),
    (lambda text: ["10.7", "8.8", "\ud800", 2020.0, " "] if text == "migra" else [], "For migra you give 10.7, 8.8, ?, 2,020 and an empty text. These should not be in the list: ?, 2020 and an empty text. The question says what it "
                                                          "should be for this case. Look at each step between the two."),
    (lambda text: [None], "For migra you give a list of 1 value. It holds None. Each value in the list should be a text or a number."),
])
def test_a_listing(answer, told):
    assert listing(answer) == told


@pytest.mark.parametrize("answer, told", [
    (lambda n: (-n, n), None),
    (lambda n: {"high": n, "low": -n}, None),
    (lambda n: pd.Series([-n, n]), None),
    (lambda n: pd.Index([-n, n]), None),
    (lambda n: pd.array([-n, n]), None),
    (lambda n: pd.array([-n, n], dtype="Sparse[int]"), None),
    (lambda n: (Decimal(-n), Fraction(n)), None),
    (lambda n: pd.array([-n, None]), "For 1 you give a list of 2 values. `high` is nan. That is what a calculation with a gap in it gives. Find the gap before you calculate."),
    (lambda n: pd.MultiIndex.from_tuples([(-n, n)]), "For 1 you give a list of 1 value. That is 1 value. The question asks for two numbers: `low` and `high`."),
    (lambda n: (n, -n), "For 1 you give 1 and -1. Which end is the low one?"),
    (lambda n: n, "For 1 you give 1. The question asks for two numbers: `low` and `high`."),
    (lambda n: [], "For 1 you give an empty list. The question asks for two numbers: `low` and `high`."),
    (lambda n: np.array(n), "For 1 you give an array of one value (1). The question asks for two numbers: `low` and `high`."),
    (lambda n: (n,), "For 1 you give 1. That is 1 value. The question asks for two numbers: `low` and `high`."),
    (lambda n: (n, n, n), "For 1 you give 1, 1 and 1. Those are 3 values. The question asks for two numbers: `low` and `high`."),
    (lambda n: None if n else 0, "For 1 you give None. There is an answer to it. Look at each step, and at each line that gives back None."),
    (lambda n: (-n, 5), "For 1 you give -1 and 5. Right in `low`, not yet in `high`. The question says what it should be for this case. Look at each step between the two."),
    (lambda n: (-n, None), "For 1 you give a list of 2 values. `high` is None. The question asks for a number."),
])
def test_several_numbers(answer, told):
    assert interval(answer) == told


def test_what_is_given_is_handed_over_as_a_copy_and_said_in_words():
    people = pd.DataFrame({"born": ["VRD", "OST"]})
    case = (Given(people, "a register of two people"),)

    def spoils(table):
        table["born"] = "OST"
        return len(table) + 1

    told = message(lambda q: q.number([case, case], lambda table: (table["born"] == "OST").sum(), within=0, worth=1, mistakes=[
        Mistake(lambda table: len(table) + 1, "In {0} nobody stands twice.")]))
    assert told(spoils) == "For a register of two people you give 3. In a register of two people nobody stands twice."
    assert people["born"].tolist() == ["VRD", "OST"]


def test_a_table_may_say_not_computable():
    expected = pd.DataFrame({"pair": ["a", "b"], "ratio": [1.5, None]})
    told = message(lambda q: q.table([(1,)], lambda n: expected, columns=["pair", "ratio"], within={"ratio": 0.01}, worth=1))
    assert told(lambda n: pd.DataFrame({"pair": ["a", "b"], "ratio": [1.5, float("nan")]})) is None
    assert "not yet in `ratio`" in told(lambda n: pd.DataFrame({"pair": ["a", "b"], "ratio": [1.5, 0]}))
    assert "not yet in `ratio`" in told(lambda n: pd.DataFrame({"pair": ["a", "b"], "ratio": [None, 1.5]}))


@pytest.mark.parametrize("draw", [lambda ax: ax.bar(["2019", "2020"], [3, 5], label="years"), lambda ax: ax.barh([0, 1], [3, 5], label="years", tick_label=["2019", "2020"])])
def test_bars_and_legend_are_described(draw):
    _, ax = plt.subplots()
    draw(ax)
    ax.plot([0, 1], [1, 2], label="line")
    ax.legend()
    chart = describe(ax)
    plt.close("all")
    assert [(row.label, row.lengths) for row in chart.bars] == [("years", {"2019": 3.0, "2020": 5.0})]
    assert sorted(chart.legend) == ["line", "years"] and [line.label for line in chart.lines] == ["line"]
