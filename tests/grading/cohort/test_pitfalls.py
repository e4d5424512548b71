"""What counts as one pitfall: the advice of a message, without the learner's own values. The messages are those of module 00's wrong answers."""

import ast
import re
import tokenize
from pathlib import Path

import pytest

from migcap.grading.cohort.pitfalls import ELLIPSIS, Pitfalls, advice

WRONG = Path(__file__).resolve().parents[2] / "graders" / "00-my-country"
# An advice names a number only where the question does, or its own data: the base of a percentage, the years that are in the table.
NUMBERS_OF_THE_COURSE = {"100", "34", "0", "1", "1990", "2020", "2024", "2000"}


def messages(exercise):
    """{name of a wrong answer: the message that it meets}, from the docstrings that the tests of the graders compare with."""
    found = {}
    for path in sorted((WRONG / exercise / "wrong").glob("*.py")):
        with tokenize.open(path) as file:
            text = ast.literal_eval(next(tokenize.generate_tokens(file.readline)).string).strip()
        words = " ".join(re.sub(r"\n\(\S+ of \S+\)$", "", text).split())
        found[path.stem] = words.replace(" *References", "\n*References")  # a docstring is wrapped; the footnote has its own line
    return found


EXERCISES = sorted(path.name for path in WRONG.iterdir() if (path / "wrong").is_dir())


def counted(*told):
    pitfalls = Pitfalls()
    for message in told:
        pitfalls.add([message])
    return pitfalls.most_frequent()


@pytest.mark.parametrize("exercise", EXERCISES)
def test_no_advice_repeats_a_value_of_the_learner(exercise):
    for name, message in messages(exercise).items():
        text, = [text for text, _ in counted(message)]
        assert "you give" not in text and "you print" not in text and not re.match("For .* (in|from) ", text), (name, text)
        bare = re.sub(r"`[^`]*`|\b(2024|2020) revision", "", text)
        assert "'" not in re.sub(r"(?<=\w)'(?=s)|'…'", "", bare), (name, text)
        assert not set(re.findall(r"\d[\d,.]*\d|\d", bare)) - NUMBERS_OF_THE_COURSE, (name, text)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_mistakes_that_get_other_advice_stay_apart(exercise):
    told = messages(exercise)
    groups = counted(*told.values())
    assert sum(count for _, count in groups) == len(told)
    assert len(groups) >= 0.85 * len(told), "too much falls together"
    assert all(len(text) > 20 and text[0] in f"{ELLIPSIS}`" or text[0].isupper() for text, _ in groups)


def test_one_mistake_with_other_values_is_one_pitfall():
    assert counted("For Nepal in 2024 you give 471. The digits fit, the unit does not. Does the question ask for people, for thousands, for percent?",
                   "1 of 2 points so far. For Kenya in 1990 you give 312.3. The digits fit, the unit does not. Does the question ask for people, for thousands, for percent?"
                   ) == [("The digits fit, the unit does not. Does the question ask for people, for thousands, for percent?", 2)]


@pytest.mark.parametrize("told, expected", [
    ("For Kenya in 1990 you give 429,974. That would be right if `country` were Nepal. Let the function use `country`.",
     "That would be right if `country` were …. Let the function use `country`."),
    ("For Nepal in 2024 you give the text '1.59 %. No.'. The question asks for a number.", "The question asks for a number."),
    ("For Nepal in 2024 your function stopped at \"KeyError: 'NPL '. Really\". Look at the spelling of that name.",
     "Stopped with KeyError. Look at the spelling of that name."),
    ("For Nepal in 2024 your function stopped. There is no country or area with the code 'npl': did you mean 'NPL' (Nepal)?",
     "There is no country or area with the code '…'."),
    ("For Nepal: your title is 'Migrants in Nepal. A label.'. The title is a label, not a finding.", "The title is a label, not a finding."),
    ("For Nepal: there is no line on the chart. Look at `ax.plot(...)`.", "There is no line on the chart. Look at `ax.plot(...)`."),
    ("For Nepal: your title names 4,568,471 people. The line does not show 4,568,471 anywhere.", "The line does not show … anywhere."),
    ("`migrants_in` still has two blanks (`...`): `rows = ...` and `return ...`.", "Blanks (`...`) are left in `migrants_in`."),
    ("`migrants_in` is 470,719 now and no function any more: run the cell.", "`migrants_in` is … now and no function any more: run the cell."),
    ("For Nepal in 2024 you give -0.00615. The shares are percentages already. There is nothing to divide by 100.",
     "The shares are percentages already. There is nothing to divide by 100."),
    ("For Kosovo* you give a chart. There is nothing to draw.\n*References to Kosovo shall be understood.", "There is nothing to draw."),
    ("NameError: name 'doubel' is not defined", "NameError: name '…' is not defined"),
    ("TypeError: unsupported operand type(s) for *: 'int' and 'NoneType'", "TypeError: unsupported operand type(s) for *: 'int' and 'NoneType'"),
    ("The answer 12 is wrong", "The answer 12 is wrong"),
    ("", "The test failed without a word."),
])
def test_the_learner_s_own_words_are_cut_out(told, expected):
    assert counted(told) == [(expected, 1)]


def test_a_number_that_others_were_told_otherwise_is_cut_out_for_all():
    assert counted("For A you give 3. Take the year 2020.", "For A you give 4. Take the year 2020.") == [("Take the year 2020.", 2)]
    assert counted("For A you give 3. Take the year 2020.", "For A you give 4. Take the year 2022.", "For A you give 4. Take the year 2020.") == [("Take the year ….", 3)]


def test_what_is_right_or_not_attempted_is_no_pitfall():
    assert advice("✓ Every check in this cell passes.") is None
    assert advice("Not attempted yet: `migrants_in` still has three blanks (`...`).") is None


def test_an_advice_without_end_is_shortened():
    (text, _), = counted("Look. " * 100)
    assert len(text) <= 240 and text.endswith(ELLIPSIS)
