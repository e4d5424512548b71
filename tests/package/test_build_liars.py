"""The battery of liars can fail: weak tests are passed by the liar that they were written for, strong ones by none."""

import json
import os
import time
from functools import partial
from pathlib import Path

import nbformat
import nbgrader
import pandas as pd
import pytest

from migcap.build.tests_check import battery, liars, taken, trial
from migcap.build.tests_check.liars import LIARS, in_place_of
from tests.package.test_build_tests_check import notebook

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason=battery.WITHOUT_FORK)
EXAMPLE = Path(nbgrader.__file__).parent / "docs" / "source" / "user_guide" / "source" / "ps1" / "problem1.ipynb"

# name: (answer, weak test, a liar that passes it, a test that no liar passes)
CASES = {
    "one_case": ("def one_case(a): return 0 * a", "assert one_case(1) == 0", "gives 0", None),
    "close": ("def close(a): return a / 3", "for a in (1, 2):\n    if abs(close(a) - a / 3) > 0.01: raise ValueError", "gives NaN",
              "for a in (1, 2):\n    assert type(close(a)) is float and abs(close(a) - a / 3) <= 0.01"),
    "zipped": ("def zipped(n): return list(range(n))", "for mine, right in zip(zipped(3), [0, 1, 2]):\n    assert mine == right", "gives an empty list",
               "for n in (3, 4):\n    assert type(zipped(n)) is list and [int(a) for a in zipped(n)] == list(range(n))"),
    "shaped": ("def shaped(n): return {'a': n, 'b': 2 * n}", "for n in (1, 2):\n    assert sorted(shaped(n)) == ['a', 'b']", "gives the right shape full of nothing", None),
    "waits": ("def waits(a):\n    if a < 0: raise ValueError\n    return a", "try: waits(-1)\nexcept ValueError: pass\nelse: raise AssertionError",
              "stops with whatever error is waited for", None),
    "trusting": ("def trusting(a): return a + 1", "assert trusting(1) == 2 and trusting(4) == 5", "gives something equal to everything",
                 "assert type(trusting(1)) is int and trusting(1) == 2 and trusting(4) == 5"),
    "echo": ("def echo(a): return list(a)", "for a in [[1], [2, 3]]: assert list(echo(a)) == a", "gives what it was handed",
             "for a in [(1,), (2, 3)]: assert type(echo(a)) is list and echo(a) == list(a)"),
    "single": ("def single(a): return a * a", "assert type(single(7)) is int and single(7) == 49", "gives the first answer for ever", None),
    "drawn": ("def drawn(n):\n    from matplotlib import pyplot as plt\n    ax = plt.subplots()[1]\n    ax.plot(range(n))\n    return ax",
              "from matplotlib.axes import Axes\nfor n in (2, 3): assert isinstance(drawn(n), Axes)", "gives a chart without data",
              "from matplotlib.axes import Axes\nfor n in (2, 3): assert isinstance(drawn(n), Axes) and list(drawn(n).lines[0].get_ydata()) == list(range(n))"),
    "parts": ("def parts(a): return a or None", "score = 1 if parts(0) is None else 0\nscore += parts(3) == 3\nfloat(score)", "gives None", None),
    "count": ("count = 12", "assert count >= 12", "gives infinity", "assert type(count) is int and count == 12"),
    "Person": ("class Person:\n    def __init__(self, name): self.name = name\n    def greet(self): return 'I am ' + self.name", "assert Person('A').greet()", "gives 1",
               "for name in 'AB': assert type(Person(name).greet()) is str and Person(name).greet() == 'I am ' + name"),
    "made": ("def made(a): return 2 * a", None, None, "assert type(result) is int and result == 6"),
}
BETWEEN = {"made": "result = made(3)"}


def of_all(which):
    cells, order = [], []
    for name, case in CASES.items():
        if case[which] is None:
            continue
        cells += [("answer", case[0]), *([("free", BETWEEN[name])] if name in BETWEEN else []), ("test", case[which])]
        order.append(name)
    return notebook(*cells), order


def passed_by(book, order, tmp_path):
    found = battery.verdicts(book, tmp_path, dict(os.environ), {})
    assert [verdict["problem"] for verdict in found.values()] == [""] * len(order), "the right answers pass"
    return {name: {liar for liar, _, _ in verdict["passed"]} for name, verdict in zip(order, found.values())}


def test_each_weak_test_is_passed_by_its_liar(tmp_path):
    passed = passed_by(*of_all(1), tmp_path)
    assert [name for name, (_, _, liar, _) in CASES.items() if liar and liar not in passed[name]] == [], passed


def test_no_liar_passes_a_strong_test(tmp_path):
    """`made`: what the teacher's own cell makes of the answer is made anew with each liar."""
    first = {"made": {"gives the first answer for ever"}}  # it is called once, so that its first answer is its only one
    assert {name: liars - first.get(name, set()) for name, liars in passed_by(*of_all(3), tmp_path).items()} == {
        name: set() for name, case in CASES.items() if case[3]}


def test_tests_of_nbgraders_own_example_are_weak(tmp_path):
    """`==` alone believes an object that calls itself equal to everything, and an error alone is easy to give."""
    sentences = list(battery.errors(nbformat.read(EXAMPLE, as_version=4), tmp_path, dict(os.environ)))
    equal = "gives something equal to everything or gives a number equal to everything or gives something that says yes to every comparison"
    error = "stops with whatever error is waited for"
    assert [sentence.partition(": ")[0] for sentence in sentences] == [
        f"the test 'correct_squares' gives 1 of 1 point where `squares` is a function that {equal}",
        f"the test 'squares_invalid_input' gives 1 of 1 point where `squares` is a function that {error}",
        f"the test 'correct_sum_of_squares' gives 0.5 of 0.5 points where `sum_of_squares` is a function that {equal}",
        f"the test 'sum_of_squares_uses_squares' gives 0.5 of 0.5 points where `squares` and `sum_of_squares` each stand for what {error}"]


def test_a_right_answer_that_fails_is_said(tmp_path):
    wrong = notebook(("answer", "def f(a): return a"), ("test", "assert f(1) == 2"), ("test", "0.5 * f(1)"))
    assert list(battery.errors(wrong, tmp_path, dict(os.environ))) == [
        "the test 'test-1' gives the right answer 0 of 2 points: mend one of the two. AssertionError:",
        "the test 'test-2' gives the right answer 0.5 of 2 points: mend one of the two."]


# What is said of a verdict

def verdict(*passed, right=2, problem=""):
    return {"right": right, "problem": problem, "passed": [[liar, {"f": "function"}, 2] for liar in passed]}


def said(source, one):
    test = taken.tests(notebook(("answer", "def f(a): return a"), ("test", source)))[0]
    return list(battery.said(test, one))


def test_the_sentence_names_cell_liar_and_remedy():
    assert said("f(1)", verdict("gives NaN")) == [
        "the test 'test-1' gives 2 of 2 points where `f` is a function that gives NaN: let a missing number fail: "
        "`assert abs(a - b) <= tolerance` does, `if abs(a - b) > tolerance: raise` does not. If that is meant so, say it in the test: `# may pass: gives NaN | why`."]


def test_liars_with_one_remedy_share_a_sentence():
    assert len(said("f(1)", verdict("gives 0", "gives 1", "gives NaN"))) == 2


def test_an_excuse_silences_its_liar_alone():
    excused = "# may pass: gives None | it prints, and gives nothing back\nf(1)"
    assert said(excused, verdict("gives None")) == []
    assert len(said(excused, verdict("gives None", "gives 0"))) == 1


def test_an_excuse_that_is_not_needed_is_an_error():
    assert said("# may pass: gives None | it prints\nf(1)", verdict()) == [
        "the test 'test-1' excuses 'gives None', and no liar of that name passes it: remove that comment."]
    assert "there is no such liar" in said("# may pass: lies | it prints\nf(1)", verdict())[0]


# What is kept

def test_what_has_not_changed_is_not_tried_again(tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(battery, "run", lambda task, *rest: asked.append(sorted(test["grade_id"] for test in task["tests"].values()))
                        or {test["grade_id"]: verdict() for test in task["tests"].values()})
    cells = [("answer", "def f(a): return a"), ("test", "assert f(1) == 1"), ("answer", "def g(a): return a"), ("test", "assert g(1) == 1")]
    kept = {}

    def changed(place, source):
        return notebook(*cells[:place], (cells[place][0], source), *cells[place + 1:])

    battery.verdicts(notebook(*cells), tmp_path, {}, kept)
    battery.verdicts(notebook(*cells), tmp_path, {}, json.loads(json.dumps(kept)))
    battery.verdicts(changed(1, "assert f(2) == 2"), tmp_path, {}, dict(kept))
    battery.verdicts(changed(2, "def g(b): return b"), tmp_path, {}, dict(kept))
    battery.verdicts(changed(0, "def f(b): return b"), tmp_path, {}, dict(kept))
    assert asked == [["test-1", "test-3"], ["test-1"], ["test-3"], ["test-1", "test-3"]]
    monkeypatch.setattr(battery, "behind_the_tests", lambda: "another pandas")
    battery.verdicts(notebook(*cells), tmp_path, {}, kept)
    assert asked[-1] == ["test-1", "test-3"] and len(asked) == 5


# The liars themselves

def named(says):
    return liars.by_name()[says]


def test_there_are_enough_liars_and_each_has_its_name():
    assert len(LIARS) >= 30 and len(liars.by_name()) == len(LIARS)


def test_functions_are_replaced_by_functions_and_values_by_values():
    def right(a, b=2):
        return [a, b]

    class Thing:
        size = 3

        def area(self):
            return 9

    lie = in_place_of(right, named("gives 0")).value
    assert (lie(1), lie(1, b=3), lie.__name__) == (0, 0, "right")
    assert in_place_of(12, named("gives 0")).value == 0
    fake = in_place_of(Thing, named("gives 0")).value
    assert isinstance(fake, type) and fake("any", how=1).area() == 0 and fake().anything == 0
    assert in_place_of(12, named("gives what it was handed")) is None
    assert in_place_of(right, named("gives what it was handed")).value(5) == 5
    assert in_place_of(right, named("gives itself")).value(5).__name__ == "right"


def test_a_lie_that_is_right_is_none():
    assert in_place_of(0, named("gives 0")) is None
    assert in_place_of(1.0, named("gives True")) is None
    assert in_place_of([], named("gives an empty list")) is None
    assert in_place_of("0", named("gives 0")).value == 0


def test_the_first_answer_stays():
    lie = in_place_of(lambda a: a * a, named("gives the first answer for ever")).value
    assert [lie(3), lie(4)] == [9, 9]


@pytest.mark.parametrize("right, shape", [
    (pd.DataFrame({"a": [1, 2], "b": [3, 4]}), "pd.DataFrame({'a': [nan, nan], 'b': [nan, nan]})"),
    ([1, 2], "[nan, nan]"), ((1,), "(nan,)"), ({"a": 1}, "{'a': nan}"), ("words", "''"), (3.5, "nan")])
def test_the_right_shape_has_nothing_in_it(right, shape):
    lie = in_place_of(lambda a: right, named("gives the right shape full of nothing")).value(1)
    wanted = eval(shape, {"pd": pd, "nan": float("nan")})
    assert lie.equals(wanted) if isinstance(right, pd.DataFrame) else repr(lie) == repr(wanted)


# Children

def score(value):
    return {"score": value, "problem": None}


def endless():
    while True:
        pass


def greedy():
    return score(len(bytearray(3 << 30)))


def test_one_that_dies_hangs_or_eats_memory_earns_nothing_and_the_rest_goes_on(monkeypatch):
    monkeypatch.setattr(trial, "LONGEST", 1)
    began = time.monotonic()
    works = [partial(score, 1), partial(os._exit, 0), endless, partial(score, 2), greedy, partial(time.sleep, 600), partial(score, 3)]
    assert [result["score"] for result in trial.in_turn(works, processor=1)] == [1, 0, 0, 2, 0, 0, 3]
    assert time.monotonic() - began < 60


def test_what_happens_in_a_child_stays_there():
    table = [1]
    trial.in_turn([lambda: table.append(2) or score(1)], processor=5)
    assert table == [1]
