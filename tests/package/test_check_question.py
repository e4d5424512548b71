"""Points and message of a test cell."""

import functools
import re
import sys
import warnings

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from migcap.check import Feedback, Mistake, Question
from migcap.data import KOSOVO_FOOTNOTE


def share(country, year):
    return {"NPL": 1.59, "KEN": 1.76}.get(country)


def zero_for_missing(country, year):
    return {"NPL": 1.59, "KEN": 1.76}.get(country, 0)


def question(function, points=2, visible=1.59):
    """An example on the page, the heart of the answer (1 point), an easy part (0.75) and one for what is missing (0.25)."""
    q = Question(lambda: function, points=points, blanks=2)
    q.number([("NPL", 2024)], visible, within=0.01)
    q.number([("KEN", 2024)], 1.76, within=0.01, otherwise="The heart.", worth=1)
    q.number([("NPL", 2024)], 1.59, within=0.01, otherwise="The easy part.", worth=0.75)
    q.nothing([("XKX", 2024)], "Nobody knows.", worth=0.25)
    return q


def test_full_marks_give_nothing_and_say_so(capfd):
    assert question(share).mark() is None
    assert capfd.readouterr() == ("✓ Every check in this cell passes.\n", "")


@pytest.mark.parametrize("function, points, said", [
    (zero_for_missing, 1.75, "1.75 of 2 points so far. For Kosovo* in 2024 you give 0. Nobody knows.\n" + KOSOVO_FOOTNOTE),
    (lambda country, year: {"KEN": 1.76}.get(country), 1.25, "1.25 of 2 points so far. For Nepal in 2024 you give None. There are figures for it. "
     "Look at which rows the function keeps, and at each line that gives back None."),
])
def test_part_of_the_points_is_a_float_and_the_first_message(capfd, function, points, said):
    earned = question(function).mark()
    assert (earned, type(earned)) == (points, float)
    assert capfd.readouterr() == (said + "\n", "")


@pytest.mark.parametrize("function, message", [
    (lambda country, year: {"NPL": 1.59}.get(country), "For Kenya in 2024 you give None."),
    (lambda country, year: {"NPL": 1.59, "KEN": 5}.get(country), "For Kenya in 2024 you give 5. The heart."),
    (lambda country, year: None, "For Kenya in 2024 you give None."),
])
def test_without_the_heart_nothing_counts(capfd, function, message):
    with pytest.raises(Feedback) as raised:
        question(function).mark()
    assert str(raised.value).startswith(message)
    assert capfd.readouterr() == ("", "")


def test_in_grading_the_example_of_the_page_does_not_count():
    """There a later exercise is tried with right earlier functions; the example was tried before, with hers."""
    assert question(share, visible=99).mark() is None


def test_on_the_page_the_example_is_what_counts(capfd):
    q = Question(lambda: share, points=2, blanks=2)
    q.number([("NPL", 2024)], 1.59, within=0.01)
    assert q.mark() is None and capfd.readouterr().err == ""
    q = Question(lambda: share, points=2, blanks=2)
    q.number([("NPL", 2024)], 3, within=0.01)
    with pytest.raises(Feedback) as raised:
        q.mark()
    assert str(raised.value) == "For Nepal in 2024 you give 1.59. The question says what it should be for this case. Look at each step between the two."


def test_points_are_never_more_than_there_are():
    q = question(zero_for_missing, points=1)
    assert q.mark() == 1.0


def test_one_point_is_one_point(capsys):
    question(zero_for_missing, points=1).mark()
    assert capsys.readouterr().out.startswith("1.75 of 1 point so far.")


def test_what_is_not_there_is_told_so():
    with pytest.raises(Feedback) as raised:
        Question(lambda: migrant_share, points=2, blanks=4)  # noqa: F821
    assert str(raised.value) == "`migrant_share` is not there yet: run the cell that defines it, and look whether it stopped with an error."


def test_what_is_no_function_any_more_is_told_so():
    with pytest.raises(Feedback, match=r"^`AGE` is 470,719 now and no function any more: run the cell that defines it"):
        Question(lambda: AGE, points=2, blanks=4)


AGE = 470719


def test_a_message_is_shown_without_a_traceback():
    feedback = Feedback("For Nepal in 2024 you give 0.0159.")
    assert feedback._render_traceback_() == ["For Nepal in 2024 you give 0.0159."]
    assert isinstance(feedback, AssertionError)


def test_a_later_part_is_not_tried_when_the_heart_is_wrong_nor_what_is_for_the_page_alone():
    tried = []

    def slow(country, year):
        tried.append(country)

    with pytest.raises(Feedback):
        question(slow).mark()
    assert tried == ["KEN"]


def charted(country):
    axes = plt.subplots()[1]
    axes.set_title("Nepal 你好: no such letter in the font")
    return axes


@pytest.mark.parametrize("function, message", [
    (lambda country: None, "For Nepal: you give None. The question asks for the chart itself: let the function end with `return ax`."),
    (lambda country: charted(country).figure, "For Nepal: you give the figure, the sheet that the chart is drawn on. The question asks for the chart: `ax`, not `fig`."),
    (lambda country: charted(country).plot([1]), "For Nepal: you give a list of 1 value. The question asks for the chart itself: let the function end with `return ax`."),
    (charted, "For Nepal: it has no line."),
])
def test_charts_are_looked_at(capfd, function, message):
    q = Question(lambda: function, points=1, blanks=2, case="{}")
    q.looks([("NPL",)], lambda chart, country: None if chart.lines else "it has no line.", worth=1)
    with pytest.raises(Feedback) as raised:
        q.mark()
    assert str(raised.value) == message
    assert plt.get_fignums() == []
    assert capfd.readouterr() == ("", "")


def test_a_chart_that_looks_right_earns_its_points():
    q = Question(lambda: charted, points=1, blanks=2, case="{}")
    q.looks([("NPL",)], lambda chart, country: None, worth=1)
    assert q.mark() is None


class Raises:
    """Whatever is asked of it stops with an error."""

    def __getattribute__(self, name):
        if name != "__class__":
            raise RuntimeError(name)
        return Raises

    def no(self, *others, **more):
        raise RuntimeError("no")

    __eq__ = __ne__ = __lt__ = __hash__ = __len__ = __iter__ = __repr__ = __str__ = __bool__ = __float__ = __format__ = __getitem__ = __contains__ = no


class RaisingList(list):
    __eq__ = __ne__ = __hash__ = __len__ = __iter__ = __repr__ = __str__ = __bool__ = __getitem__ = Raises.no


class RaisingText(str):
    __eq__ = __ne__ = __hash__ = __len__ = __iter__ = __repr__ = __str__ = lower = split = encode = Raises.no


class RaisingNumber(float):
    __eq__ = __ne__ = __hash__ = __float__ = __repr__ = __str__ = __abs__ = __format__ = Raises.no


class Leaves(float):
    def __eq__(self, other):
        raise SystemExit

    __float__ = __repr__ = __hash__ = __eq__


class Complains(float):
    def __float__(self):
        warnings.warn("careful")
        print("careful", file=sys.stderr)
        return 7.0

    def __eq__(self, other):
        return self.__float__() == other

    __hash__ = float.__hash__


def nested(depth):
    inside = []
    for _ in range(depth):
        inside = [inside]
    return inside


class Nameless:
    """Stops with an error when it is asked of what class it is."""

    @property
    def __class__(self):
        raise RuntimeError("I have none")


STRANGE = {
    "raises": Raises(), "nameless": Nameless(), "raising list": RaisingList([1, 2]), "raising text": RaisingText("x"), "raising number": RaisingNumber(1), "leaves": Leaves(1), "complains": Complains(7),
    "a table of them": pd.DataFrame({"a": pd.Series([Raises(), Raises()], dtype=object), "b": pd.Series([RaisingNumber(1), 2], dtype=object)}), "a list of them": [Raises(), RaisingNumber(2)],
    "nested": nested(3000), "a table in tables": functools.reduce(lambda inside, _: pd.DataFrame({"a": [inside], "b": 1}), range(300), 1),
    "a span of time": np.timedelta64(1, "D"), "small and endless": np.float16("inf"), "half a letter": "\ud800",
}
KINDS = {
    "number": lambda q: q.number([("DEU",)], 5, within=0.01, worth=0.5),
    "table": lambda q: q.table([("DEU",)], pd.DataFrame({"a": ["x", "y"], "b": [1, 2]}), ["a", "b"], {"b": 0.5}, worth=0.5),
    "word": lambda q: q.word([("DEU",)], "a", ["a", "b"], worth=0.5),
    "listing": lambda q: q.listing([("DEU",)], [1, 2], worth=0.5),
    "numbers": lambda q: q.numbers([("DEU",)], (1, 2), ["low", "high"], 0.01, worth=0.5),
    "nothing": lambda q: q.nothing([("DEU",)], "Give back None.", mistakes=[Mistake(lambda code: 0, "No."), Mistake(lambda code: 470_719, "Another year.")], worth=0.5),
    "chart": lambda q: q.looks([("DEU",)], lambda chart, code: None, worth=0.5),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("strange", STRANGE)
def test_what_cannot_be_looked_at_is_wrong_and_takes_nothing_else_with_it(capfd, strange, kind):
    q = Question(lambda: lambda code: 1 if code == "NPL" else STRANGE[strange], points=1.5, blanks=1, case="{}")
    q.number([("NPL",)], 1, within=0, worth=1)
    KINDS[kind](q)
    assert q.mark() == 1
    out, err = capfd.readouterr()
    assert err == "" and re.match("1 of 1.5 points so far. For Germany:? you give ", out) and len(out) < 400 and out.encode()


def test_a_number_that_cannot_be_calculated_with_is_told_so(capfd):
    q = Question(lambda: lambda code: RaisingNumber(1), points=1, blanks=1, case="{}")
    q.number([("NPL",), ("DEU",)], 1, within=0, worth=1)
    with pytest.raises(Feedback, match="^For Nepal you give something of the kind 'RaisingNumber'. Whoever looks into it meets an error. Give back a plain value of the kind that the question asks for.$"):
        q.mark()
    assert capfd.readouterr() == ("", "")


def test_a_slip_of_the_test_itself_is_not_taken_for_hers():
    q = Question(lambda: lambda code: 1, points=1, blanks=1, case="{}")
    with pytest.raises(ZeroDivisionError):
        q.number([("NPL",)], lambda code: 1 / 0, within=0, worth=1)


def test_a_chart_that_cannot_be_read_is_told_so():
    q = Question(lambda: lambda code: plt.subplots()[1], points=1, blanks=1, case="{}")
    q.looks([("NPL",)], lambda chart, code: int("9" * 5000), worth=1)
    with pytest.raises(Feedback, match="For Nepal: something on the chart cannot be read."):
        q.mark()


class IllegibleLines:
    """In the place of the lines of a chart: whoever looks through them meets an error."""

    def __iter__(self):
        raise RuntimeError("nothing to be seen")


def test_a_chart_that_cannot_be_described_is_told_so_and_takes_nothing_else_with_it():
    drawn = plt.subplots()[1]
    drawn.get_lines = IllegibleLines
    q = Question(lambda: lambda code: drawn if code == "DEU" else 1, points=1.5, blanks=1, case="{}")
    q.number([("NPL",)], 1, within=0, worth=1)
    q.looks([("DEU",)], lambda chart, code: None, worth=0.5)
    assert q.mark() == 1


def test_a_chart_that_cannot_be_described_meets_a_sentence():
    drawn = plt.subplots()[1]
    drawn.get_lines = IllegibleLines
    q = Question(lambda: lambda code: drawn, points=1, blanks=1, case="{}")
    q.looks([("NPL",)], lambda chart, code: None, worth=1)
    with pytest.raises(Feedback, match="^For Nepal: something on the chart cannot be read."):
        q.mark()
