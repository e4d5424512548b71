"""Practice in lessons: whatever is handed in is met by one warm sentence, never by a traceback."""

import math
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from migcap import practice
from migcap.data import KOSOVO_FOOTNOTE
from migcap.errors import MigcapError
from migcap.practice import words


@pytest.fixture
def share():
    return practice.number(
        question="What share of Nepal's people are migrants?", answer=1.59, within=0.01, unit="%",
        hint=["Which two numbers do you need?", "Divide, then think of hundredths."],
        because="470,719 migrants among 29.7 million people.",
        mistakes={0.0159: "That is a proportion; the question asks for a percentage.", 3.18: "Is one row already the sum of the others?"})


@pytest.fixture
def pick():
    return practice.choice("What does a stock count?", options={
        "a": ("people who live there on one date", True, "A stock is a photograph."),
        "b": ("people who came this year", False, "That is a flow: a film, not a photograph."),
    }, hint="Photograph or film?")


def said(capsys, call, *arguments):
    """What one call says, as plain text; it must give nothing back, or a notebook would show it twice."""
    assert call(*arguments) is None
    return capsys.readouterr().out.strip()


@pytest.mark.parametrize("mine", [1.59, 1.595, 1.6, 1.58, np.float64(1.59), np.float32(1.59), np.array(1.59), Decimal("1.59"), Fraction(159, 100)])
def test_a_right_number_is_met_with_the_reason(share, capsys, mine):
    assert said(capsys, share.check, mine) == f"✓ Yes, {float(mine):.6g} %. 470,719 migrants among 29.7 million people."


@pytest.mark.parametrize("mine, sentence", [
    (..., "Not attempted yet: put your answer in the place of `...` and run the cell again."),
    (0.0159, "Not yet: you give 0.0159 %. That is a proportion; the question asks for a percentage."),
    (0.016, "Not yet: you give 0.016 %. That is a proportion; the question asks for a percentage."),
    (3.18, "Not yet: you give 3.18 %. Is one row already the sum of the others?"),
    (1.62, "Not yet: you give 1.62 %. That is close. Did you round on the way? Round at the end only."),
    (159, "Not yet: you give 159 %. That is a hundred times too high. Look at the unit: the question asks for a number in %."),
    (0.00159, "Not yet: you give 0.00159 %. That is a thousand times too low. Look at the unit: the question asks for a number in %."),
    (-1.59, "Not yet: you give -1.59 %. The size is right and the sign is not. Which figure do you take from which?"),
    (470719, "Not yet: you give 470,719 %. That is too high. `q.hint()` helps."),
    (0, "Not yet: you give 0 %. That is too low. `q.hint()` helps."),
    (None, "You hand in None, which is nothing. Does it ask for a code or a year that the table does not have? Does a function of yours lack its `return`? The question asks for a number in %."),
    (True, "You hand in True, a yes or no. The question asks for a number in %."),
    (np.bool_(False), "You hand in False, a yes or no. The question asks for a number in %."),
    (math.nan, "You hand in nan, which is what a calculation with a gap in it gives. Find the gap before you calculate. The question asks for a number in %."),
    (pd.NA, "You hand in a missing value. Find the gap before you calculate. The question asks for a number in %."),
    (pd.NaT, "You hand in a missing value. Find the gap before you calculate. The question asks for a number in %."),
    (math.inf, "You hand in inf, which is what dividing by zero gives. Look at the number below the line. The question asks for a number in %."),
    ("1.59", "You hand in the text '1.59'. Python does not count with a text: take the quotes away, and any comma or sign with them (1.59). The question asks for a number in %."),
    ("1.59 %", "You hand in the text '1.59 %'. Python does not count with a text: take the quotes away, and any comma or sign with them (1.59). The question asks for a number in %."),
    ("1.050.147", "You hand in the text '1.050.147'. Python does not count with a text: take the quotes away, and write the digits with nothing between them (1050147). The question asks for a number in %."),
    ("Nepal", "You hand in the text 'Nepal'. The question asks for a number in %."),
    (" ", "You hand in an empty text. The question asks for a number in %."),
    (1 + 2j, "You hand in something that is no plain number. The question asks for a number in %."),
    ([], "You hand in a list with nothing in it. Look at which rows you keep. The question asks for a number in %."),
    ([1.59], "You hand in a list with one value. `[0]` takes the value out. The question asks for a number in %."),
    (pd.Series([1.59]), "You hand in a column with one value. `.item()` takes the value out. The question asks for a number in %."),
    (pd.DataFrame({"a": [1.59]}), "You hand in a table with one value. `.iloc[0, 0]` takes the value out. The question asks for a number in %."),
    (pd.Series(range(1200)), "You hand in a column with 1,200 values. Which one is it, or do they add up to it? The question asks for a number in %."),
    (np.array([1, 2]), "You hand in an array with 2 values. Which one is it, or do they add up to it? The question asks for a number in %."),
    (len, "You hand in the function len itself. Call it: write its name and what it needs in parentheses. The question asks for a number in %."),
    (object, "You hand in the function object itself. Call it: write its name and what it needs in parentheses. The question asks for a number in %."),
    (10 ** 400, "You hand in a number with hundreds of digits. The question asks for a number in %."),
])
def test_each_thing_handed_in_has_its_sentence(share, capsys, mine, sentence):
    assert said(capsys, share.check, mine) == sentence


class Hostile:
    """Something that answers every question with an error."""

    def __float__(self):
        raise RuntimeError("no")

    __eq__ = __len__ = __repr__ = __bool__ = __float__
    __hash__ = None


def test_a_thing_that_answers_nothing_is_met_too(share, pick, capsys):
    assert said(capsys, share.check, Hostile()) == "You hand in something of the kind 'Hostile'. The question asks for a number in %."
    assert said(capsys, pick.check, Hostile()).startswith("You hand in something of the kind 'Hostile'. Choose one of")


def test_nothing_handed_in_is_not_attempted(share, pick, capsys):
    assert said(capsys, share.check) == said(capsys, pick.check) == "Not attempted yet: put your answer in the place of `...` and run the cell again."


def test_whole_numbers_can_be_asked_exactly(capsys):
    q = practice.number("How many?", answer=470719, within=0, because="It says so.", mistakes={470718: "One is missing."})
    assert said(capsys, q.check, 470719) == "✓ Yes, 470,719. It says so."
    assert said(capsys, q.check, 470718) == "Not yet: you give 470,718. One is missing."
    assert said(capsys, q.check, 470720) == "Not yet: you give 470,720. That is too high. `q.answer()` shows the answer."


def test_a_near_slip_is_told_from_another_year(capsys):
    q = practice.number("Which year?", answer=2024, within=0, because="It is the last.", mistakes={1990: "That is the first."})
    assert said(capsys, q.check, 1995) == "Not yet: you give 1,995. That is too low. `q.answer()` shows the answer."


def test_hints_come_one_at_a_time_and_the_last_one_stays(share, capsys):
    assert said(capsys, share.hint) == "Hint 1 of 2. Which two numbers do you need?\n\n`q.hint()` shows one more hint."
    assert said(capsys, share.hint) == "Hint 2 of 2. Divide, then think of hundredths.\n\n`q.answer()` shows the answer."
    assert said(capsys, share.hint) == "Hint 2 of 2. Divide, then think of hundredths.\n\n`q.answer()` shows the answer."
    assert said(capsys, share.check, 50).endswith("`q.answer()` shows the answer.")


def test_answer_gives_the_reason(share, pick, capsys):
    assert said(capsys, share.answer) == "The answer. 1.59 %. 470,719 migrants among 29.7 million people."
    assert said(capsys, pick.answer) == "The answer. a, people who live there on one date. A stock is a photograph."


@pytest.mark.parametrize("mine, sentence", [
    ("a", "✓ Yes: a, people who live there on one date. A stock is a photograph."),
    (" A) ", "✓ Yes: a, people who live there on one date. A stock is a photograph."),
    ("People who live there  on one date.", "✓ Yes: a, people who live there on one date. A stock is a photograph."),
    ("b", "Not yet: b, people who came this year. That is a flow: a film, not a photograph."),
    ("z", "You hand in the text 'z'. Choose one of \"a\" and \"b\", in quotes: `q.check(\"a\")`."),
    (None, "You hand in None. Choose one of \"a\" and \"b\", in quotes: `q.check(\"a\")`."),
    (2, "You hand in 2. Choose one of \"a\" and \"b\", in quotes: `q.check(\"a\")`."),
    (pd.Series(["a"]), "You hand in a column of 1 value. Choose one of \"a\" and \"b\", in quotes: `q.check(\"a\")`."),
    (math.nan, "You hand in nan. Choose one of \"a\" and \"b\", in quotes: `q.check(\"a\")`."),
])
def test_every_option_has_its_reason(pick, capsys, mine, sentence):
    assert said(capsys, pick.check, mine) == sentence


def test_a_question_shows_itself(share, pick):
    assert share._repr_markdown_() == "**Question.** What share of Nepal's people are migrants?  \nYour answer is a number in %, within 0.01."
    assert repr(share) == "Question. What share of Nepal's people are migrants?\nYour answer is a number in %, within 0.01."
    assert pick._repr_markdown_() == ("**Question.** What does a stock count?\n\n"
                                      "- **a** people who live there on one date\n- **b** people who came this year")


@pytest.mark.parametrize("unit, kind", [("", "a number"), ("people", "a number of people"), ("% per year", "a number in % per year")])
def test_a_question_says_what_it_asks_for(unit, kind, capsys):
    q = practice.number("How many?", answer=2, within=0, because="So.", unit=unit)
    assert q._repr_markdown_().endswith(f"Your answer is {kind}.")
    assert said(capsys, q.check, "two").endswith(f"The question asks for {kind}.")


def test_kosovo_carries_its_footnote_in_both_forms():
    bundle = words.bundle_of("Serbia and Kosovo* are apart.")
    assert bundle["text/plain"] == f"Serbia and Kosovo* are apart.\n\n{KOSOVO_FOOTNOTE}"
    assert bundle["text/markdown"] == f"Serbia and Kosovo* are apart.\n\n\\{KOSOVO_FOOTNOTE}"
    assert words.bundle_of("Serbia")["text/markdown"] == "Serbia"


@pytest.mark.parametrize("make, sentence", [
    (lambda: practice.number("Q", answer=1.0, within=0.1, because=""), "no text for the reason of its answer"),
    (lambda: practice.number(" ", answer=1.0, within=0.1, because="B"), "no text for a question"),
    (lambda: practice.number("Q", answer=math.nan, within=0.1, because="B"), "nan is no number"),
    (lambda: practice.number("Q", answer=1, within=0.1, because="B", mistakes={1.05: "x"}), "mistake 1.05 .* would count as right"),
    (lambda: practice.choice("Q", {"a": ("x", True, "r"), "b": ("y", False, "")}), 'no text for the reason of option "b"'),
    (lambda: practice.choice("Q", {"a": ("x", True, "r"), "b": ("y", False)}), 'Option "b" .* needs three things'),
    (lambda: practice.choice("Q", {"a": ("x", True, "r"), "b": ("y", True, "r")}), "2 right options out of 2"),
    (lambda: practice.choice("Q", {"a": ("x", True, "r")}), "1 right options out of 1"),
])
def test_an_author_who_forgets_something_is_told(make, sentence):
    with pytest.raises(MigcapError, match=sentence):
        make()


def test_in_a_notebook_it_is_markdown_and_the_name_is_hers():
    shell = InteractiveShell()
    InteractiveShell._instance = shell
    try:
        with capture_output() as seen:
            shell.run_cell("from migcap import practice\n"
                           "first = practice.number('How many?', answer=2, within=0, because='So.', hint='Count.')\n"
                           "first.check(3)")
    finally:
        InteractiveShell.clear_instance()
        InteractiveShell._instance = None
    text = "Not yet: you give 3. That is too high. `first.hint()` helps."
    assert [output.data for output in seen.outputs] == [{"text/markdown": text, "text/plain": text}]
