"""The build checks the tests: what each takes from the learner, and which of them look as if they judged."""

import sys

import pytest
from nbformat.v4 import new_code_cell, new_notebook

from migcap import cli
from migcap.build import make
from migcap.build.tests_check import apart, battery, lint, taken, units, warnings
from migcap.build.tests_check.marks import marks
from migcap.errors import MigcapError

KINDS = {"answer": dict(solution=True, grade=False, locked=False), "locked": dict(solution=False, grade=False, locked=True),
         "test": dict(solution=False, grade=True, locked=True, points=2)}


def notebook(*cells):
    """A source notebook of ("answer" | "locked" | "test" | "free", source); the name of a cell is its kind and place: "test-1"."""
    made = []
    for number, (kind, source) in enumerate(cells):
        about = {} if kind == "free" else {"nbgrader": {"grade_id": f"{kind}-{number}", "schema_version": 3, "task": False, **KINDS[kind]}}
        made.append(new_code_cell(source, metadata=about))
    return new_notebook(cells=made)


ANSWER = ("answer", "def share(a): return a / 2")
TEST = ("test", "assert share(1) == 0.5")


def test_a_sound_notebook_has_nothing_to_mend():
    sound = notebook(("locked", "import math"), ANSWER, TEST)
    assert [*taken.errors(sound), *taken.warnings(sound), *lint.weak_spots(sound)] == []


@pytest.mark.parametrize("cells, words", [
    ([ANSWER, ("test", "assert 1 + 1 == 2")], "the test 'test-1' takes nothing that an answer binds, so it judges nothing"),
    ([ANSWER, ("test", "with instead(globals(), share=mine): check(1)")], "the test 'test-1' takes nothing"),
    ([("answer", "from numpy.testing import assert_allclose\nx = 1"), ("test", "assert_allclose(x, 1)")],
     "the test 'test-1' uses `assert_allclose`, which is imported in an answer alone: hers could be a forgery"),
    ([("answer", "import numpy as np\nx = np.ones(3)"), ("test", "assert np.all(x == 1)")], "uses `np`, which is imported in an answer alone"),
    ([("answer", "from numpy.testing import *\nx = 1"), ("test", "assert_allclose(x, 1)")], "uses `assert_allclose`, which only the `import *` of an answer can bind"),
    ([("locked", "table = [1]"), ("answer", "table = table[1:]"), ("test", "assert table == []")], "`table` is bound by a locked cell and by an answer"),
    ([("locked", "def f(): pass"), ("answer", "f, g = 1, 2"), ("test", "assert g == 2")], "`f` is bound by a locked cell and by an answer"),
    ([ANSWER, ("test", "# may pass: gives None\nassert share(1) == 0.5")], "has the comment `# may pass: gives None`: write `what | reason`"),
    ([ANSWER, ("test", "# also takes: other | it builds on it\nassert share(1) == 0.5")], "says that it also takes `other`, and takes no such thing"),
])
def test_what_a_test_must_not_take(cells, words):
    found = list(taken.errors(notebook(*cells)))
    assert len(found) == 1 and words in found[0], found


@pytest.mark.parametrize("cells", [
    [("locked", "import numpy as np"), ("answer", "import numpy as np\nx = np.ones(3)"), ("test", "assert np.all(x == 1)")],
    [("answer", "import numpy as np\nx = np.ones(3)"), ("test", "import numpy as np\nassert np.all(x == 1)")],
    [("locked", "table = {}"), ("answer", "table['a'] = 1"), ("test", "assert table == {'a': 1}")],
    [("free", "table = [1]"), ("answer", "table = table[1:]"), ("test", "assert table == []")],
    [("answer", "from math import *\nx = pi"), ("test", "assert round(x) == 3")],
    [ANSWER, ("test", "### AUTOTEST share(1)")],
])
def test_what_a_test_may_take(cells):
    assert list(taken.errors(notebook(*cells))) == []


TWO = ANSWER, TEST, ("answer", "def change(a, b): return share(b) - share(a)")


def test_another_exercise_s_answer_is_named():
    found = list(taken.warnings(notebook(*TWO, ("test", "assert change(1, 3) == 1 and share(2) == 1"))))
    assert len(found) == 1 and "the test 'test-3' also takes `share` from 'answer-0', another exercise" in found[0]


def test_another_exercise_s_answer_may_be_taken_by_saying_so():
    said = "# also takes: share | change is made of it\nassert change(1, 3) == 1 and share(2) == 1"
    assert list(taken.warnings(notebook(*TWO, ("test", said)))) == []
    assert list(taken.warnings(notebook(*TWO, ("test", "with instead(globals(), share=right): assert change(1, 3) == 1")))) == []


def test_several_tests_behind_one_answer_are_one_exercise():
    assert list(taken.warnings(notebook(ANSWER, ("answer", "x = 1"), TEST, ("test", "assert share(x) == 0.5")))) == []


def test_the_table_tells_what_each_test_takes():
    text = taken.table(notebook(*TWO, ("test", "assert change(1, 3) == 1 and share(2) == 1"), ("test", "pass")))
    assert [line.split() for line in text.splitlines()[1:]] == [
        ["test-1", "2", "share", "called", "answer-0"],
        ["test-3", "2", "change", "called", "answer-2"], ["share", "called", "answer-0"],
        ["test-4", "2", "nothing"]]


@pytest.mark.parametrize("source, words", [
    ("share(1)", "asserts nothing and raises nothing"),
    ("print(share(1) == 0.5)", "asserts nothing and raises nothing"),
    ("assert = 1", "is no Python (line 1"),
    ("assert (share(1), 0.5)", "asserts a pair of brackets in line 1"),
    ("x = 1\nassert (share(1) == 0.5, 'wrong')", "asserts a pair of brackets in line 2"),
    ("assert (share(a) > 0 for a in [1])", "asserts a loop that nobody runs"),
    ("assert [share(1)]", "asserts a list, set or dict that is never empty"),
    ("assert {'a': share(1)}", "asserts a list, set or dict that is never empty"),
    ("assert lambda: share(1)", "asserts in line 1 what is always true"),
    ("assert 'share is right'", "asserts in line 1 what is always true"),
    ("assert True", "asserts in line 1 what is always true"),
    ("try:\n    assert share(1) == 0.5\nexcept:\n    pass", "catches its own assertion in line 1 (`except:`)"),
    ("try:\n    assert share(1) == 0.5\nexcept Exception:\n    print('wrong')", "catches its own assertion in line 1 (`except Exception:`)"),
    ("if abs(share(1) - 0.5) > 0.01: raise ValueError", "lets NaN pass in line 1"),
    ("import numpy as np\nif np.abs(share(1) - 0.5) >= 0.01:\n    assert False", "lets NaN pass in line 2"),
    ("assert not abs(share(1) - 0.5) > 0.01", "lets NaN pass in line 1"),
])
def test_a_test_that_cannot_fail_is_named(source, words):
    found = list(lint.weak_spots(notebook(ANSWER, ("test", source))))
    assert len(found) == 1 and found[0].startswith("the test 'test-1' ") and words in found[0], found


@pytest.mark.parametrize("source", [
    "assert share(1) == 0.5, 'a half'",
    "assert (share(1) == 0.5)",
    "assert all(share(a) > 0 for a in [1])",
    "assert [share(1)] == [0.5]",
    "if share(1) != 0.5: raise ValueError",
    "if not abs(share(1) - 0.5) <= 0.01: raise ValueError",
    "assert abs(share(1) - 0.5) <= 0.01",
    "check_share(share)",
    "numpy.testing.assert_allclose(share(1), 0.5)",
    "q = Question(lambda: share)\nq.mark()",
    "with pytest.raises(ValueError): share(-1)",
    "try:\n    share(-1)\nexcept ValueError: pass\nelse: raise AssertionError('did not raise')",
    "score = 0\ntry:\n    assert share(1) == 0.5\n    score += 1\nexcept: pass\nscore",
    "try:\n    assert share(1) == 0.5\nexcept Exception as problem:\n    raise AssertionError('look again') from problem",
    "2 * (share(1) == 0.5)",
    "### AUTOTEST share(1)",
    "%time assert share(1) == 0.5",
])
def test_a_test_that_can_fail_is_left_alone(source):
    assert list(lint.weak_spots(notebook(ANSWER, ("test", source)))) == []


def test_marks_need_a_reason():
    read = marks("# may pass: gives None | it prints\nx = '# may pass: gives 0 | no comment'\n# also takes: f |\n%magic 'odd\n# also takes: g | it builds on it")
    assert read.may_pass == {"gives None": "it prints"}
    assert read.unreadable == ["# also takes: f |"]


def test_a_test_that_nbgrader_fills_in_is_said_to_be_untried():
    made_later = notebook(ANSWER, ("test", "### AUTOTEST share(1)"))
    assert "no liar was tried on it" in "".join(warnings(made_later))
    assert battery.verdicts(made_later, ".", {}, {}) == {}


# In the build

@pytest.fixture
def unit(tmp_path):
    """A repository with one module, whose test takes nothing."""
    folder = tmp_path / "solutions" / "77-weak"
    folder.mkdir(parents=True)
    (folder / "assignment.md").write_text("---\njupytext:\n  text_representation: {extension: .md, format_name: myst}\n---\n\n```{code-cell} ipython3\n---\n"
                                          "nbgrader: {grade: true, grade_id: empty-test, locked: true, points: 1, schema_version: 3, solution: false, task: false}\n"
                                          "---\nassert 1 == 1\n```\n")
    return folder


def test_a_module_s_weak_test_is_named_with_its_file(tmp_path, unit):
    errors, _ = units.weak_tests(tmp_path, unit)
    assert errors == ["solutions/77-weak/assignment.md: the test 'empty-test' takes nothing that an answer binds, so it judges nothing: "
                      "let it use a name of the answer, or take its points away."]


def test_a_weak_test_stops_the_build_and_the_check(tmp_path, unit, monkeypatch):
    monkeypatch.setattr(make, "write_catalogue", lambda repo: None)
    monkeypatch.setattr(make, "catalogue_drift", lambda repo: [])
    monkeypatch.setattr(make, "syllabus_drift", lambda repo: [])
    monkeypatch.setattr(make, "units", lambda repo, names=(): [unit])
    monkeypatch.setattr(make, "make", lambda repo, unit: {})
    with pytest.raises(MigcapError, match="the test 'empty-test' takes nothing"):
        make.build(repo=tmp_path)
    assert any("the test 'empty-test' takes nothing" in sentence for sentence in make.check(repo=tmp_path))


def test_a_warning_is_printed_and_stops_nothing(tmp_path, unit, monkeypatch, capsys):
    monkeypatch.setattr(make, "weak_tests", lambda repo, unit: ([], ["look at this"]))
    assert make.sound_tests(tmp_path, unit) == []
    assert "look at this" in capsys.readouterr().err


def test_the_command_prints_the_table_and_what_is_wrong(tmp_path, unit, capsys):
    assert cli.main(["build", "--tests", str(unit / "assignment.md")]) == 1
    told = capsys.readouterr().out
    assert "empty-test  1       nothing" in told and "the test 'empty-test' takes nothing" in told


def test_what_is_no_notebook_is_a_sentence(tmp_path, capsys):
    (tmp_path / "notes.ipynb").write_text("not JSON")
    assert cli.main(["build", "--tests", str(tmp_path / "notes.ipynb")]) == 1
    assert "cannot be read as a notebook" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="the engine needs Linux")
def test_a_test_that_would_run_beside_her_code_stops_the_build(tmp_path, unit):
    derived = notebook(("answer", "class Shape:\n    def twice(self):\n        return 2 * self.area()"),
                       ("test", "class Square(Shape):\n    def area(self):\n        return 4\nassert Square().twice() == 8"))
    assert units.not_apart(tmp_path, unit, derived) == [apart.BESIDE.format("test-1")]


@pytest.mark.skipif(sys.platform != "linux", reason="the engine needs Linux")
def test_whether_a_test_runs_apart_is_tried_once(tmp_path, unit, monkeypatch):
    sound = notebook(ANSWER, TEST)
    assert units.not_apart(tmp_path, unit, sound) == []
    monkeypatch.setattr(apart, "found", lambda *arguments: ["tried again"])
    assert units.not_apart(tmp_path, unit, sound) == []
    assert units.not_apart(tmp_path, unit, notebook(ANSWER, ("test", "assert share(2) == 1"))) == ["tried again"]


@pytest.mark.skipif(sys.platform != "linux", reason="the engine needs Linux")
def test_an_engine_that_does_not_start_is_a_sentence(tmp_path, unit, monkeypatch):
    class Lost:
        def __init__(self, **settings):
            raise apart.SandboxUnavailable("It did not start.")

    monkeypatch.setattr(apart, "Engine", Lost)
    with pytest.raises(MigcapError, match="The tests in 77-weak could not be run as a submission's are: It did not start."):
        units.not_apart(tmp_path, unit, notebook(ANSWER, TEST))
