"""One submission in two processes: what is passed, what is not, and what a bad cell costs."""

import os
import re
import shutil
import subprocess
import sys

import pytest
from migcap.grading.engine import Engine, Manifest, manifest_of
from migcap.grading.sandbox import SandboxUnavailable

from tests.grading.engine.notebooks import error, notebook, printed

if not shutil.which("bwrap"):
    if os.environ.get("CI"):
        raise RuntimeError("The engine is tested in bubblewrap, and it is not installed: .ci/run installs it.")
    pytest.skip("bubblewrap is not installed (on Debian and Ubuntu: sudo apt install bubblewrap)", allow_module_level=True)

pytestmark = pytest.mark.xdist_group("engine")
DOUBLE = "def double(x):\n    return 2 * x"


@pytest.fixture(scope="module")
def engine():
    with Engine() as engine:
        yield engine


@pytest.fixture(scope="module")
def ran(engine):
    """run(answer, *tests): the outputs of each test, with the manifest of the `model` answer."""
    def run(answer, *tests, model=None, setup="", seconds=20):
        manifest, problems = engine.manifest_of(notebook(model or answer, *tests, setup=setup))
        assert problems == []
        return engine.run(notebook(answer, *tests, setup=setup), manifest, seconds=seconds)
    return run


def in_a_process_of_its_own(source):
    """What it prints. A shell in this process would stay, and libraries would take the tests for a notebook."""
    done = subprocess.run([sys.executable, "-c", source], text=True, capture_output=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


def verdicts(run, tests=1):
    return [error(outputs) for outputs in run.outputs[-tests:]]


def test_a_right_answer_passes_and_a_wrong_one_fails(ran):
    assert verdicts(ran(DOUBLE, "assert double(3) == 6")) == [None]
    assert verdicts(ran("def double(x):\n    return x", "assert double(3) == 6", model=DOUBLE)) == ["AssertionError: "]


def test_the_submission_s_process_holds_no_word_of_a_test(ran):
    search = ("import gc, sys\n"
              "def double(x):\n"
              "    found = [one for one in gc.get_objects() if isinstance(one, (list, dict)) and 'quite-' + 'secret' in repr(one)[:100_000]]\n"
              "    return len(found) + len([line for line in In if 'quite-' + 'secret' in line])")
    run = ran(search, "word = 'quite-secret'\nprint(double(3))", model=DOUBLE)
    assert printed(run.outputs[-1]) == "0\n"


def test_an_object_that_is_equal_to_all_is_refused(ran):
    liar = "class Liar:\n    def __eq__(self, other): return True\ndef double(x): return Liar()"
    assert verdicts(ran(liar, "assert double(3) == 6", model=DOUBLE))[0].startswith("Refused: ")


def test_a_name_that_the_test_sets_stays_the_test_s(ran):
    forger = "def double(x):\n    global expected\n    expected = [9]\n    return [9]"
    model = "expected = [2]\ndef double(x):\n    return [2 * x]"
    assert verdicts(ran(forger, "expected = [6]\nassert double(3) == expected", model=model)) == ["AssertionError: "]


def test_a_counter_of_hers_can_be_set_by_a_test(ran):
    counting = "calls = 0\ndef double(x):\n    global calls\n    calls += 1\n    return 2 * x"
    assert verdicts(ran(counting, "calls = 0\nassert double(3) == 6 and calls == 1")) == [None]


@pytest.mark.parametrize("answer", ["def double(x):\n    while True: pass", "import sys\ndef double(x): sys.exit()",
                                    "def double(x): return [0] * 50_000_000"])
def test_what_is_no_error_does_not_pass_for_one(ran, answer):
    expects = "try:\n    double('x')\nexcept Exception:\n    pass\nelse:\n    raise AssertionError('no error')"
    assert verdicts(ran(answer, expects, model="def double(x):\n    raise TypeError", seconds=4))[0] is not None


def test_loud_output_does_not_push_a_score_away(ran):
    loud = "def double(x):\n    print('x' * 31_000_000)\n    return 0"
    outputs = ran(loud, "float(double(3) == 6)", model=DOUBLE).outputs[-1]
    assert [output["data"]["text/plain"] for output in outputs if output["output_type"] == "execute_result"] == ["0.0"]


@pytest.mark.parametrize("bad", ["while True: pass", "import os\nos._exit(1)", "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass"])
def test_a_bad_call_costs_its_own_test_only(ran, bad):
    answer = DOUBLE + "\ndef half(x):\n    " + bad.replace("\n", "\n    ")
    model = DOUBLE + "\ndef half(x):\n    return x / 2"
    first, second = verdicts(ran(answer, "assert half(4) == 2", "assert double(3) == 6", model=model, seconds=4), tests=2)
    assert first is not None and second is None


def test_a_cell_that_ends_python_is_left_out_and_the_rest_counts(engine):
    tests = ["assert double(3) == 6"]
    source = notebook(DOUBLE, *tests)
    submission = notebook(DOUBLE, *tests)
    submission.cells.insert(0, notebook("exit()").cells[0])
    run = engine.run(submission, manifest_of(source), seconds=20)
    assert verdicts(run) == [None] and error(run.outputs[0]).startswith("CellLeftOut: ") and run.notes


def test_a_value_of_the_teacher_s_that_she_changed_is_told(ran):
    changed = ran("heights.append(4)\nn = 3", "assert len(heights) == n", model="n = len(heights)", setup="heights = [1, 2, 3]")
    assert verdicts(changed)[0].startswith("ChangedValue: `heights` was given with the notebook")


def test_a_test_changes_what_her_code_reads(ran):
    total = "def total():\n    return sum(data)"
    assert verdicts(ran(total, "data.append(5)\nassert total() == 6\ndata.pop()\nassert total() == 1", setup="data = [1]")) == [None]


def test_a_file_that_one_side_writes_is_there_for_the_other(ran):
    copies = "def copy():\n    open('out.txt', 'w').write(open('in.txt').read() * 2)"
    assert verdicts(ran(copies, "open('in.txt', 'w').write('a')\ncopy()\nassert open('out.txt').read() == 'aa'")) == [None]


def test_a_window_on_an_array_is_no_copy(ran):
    model = "def corner(a):\n    return a[:1, :1].copy()"
    keeps_apart = "import numpy as np\na = np.zeros((2, 2))\ncorner(a)[0, 0] = 5\nassert a[0, 0] == 0"
    assert verdicts(ran(model, keeps_apart)) == [None]
    assert verdicts(ran("def corner(a):\n    return a[:1, :1]", keeps_apart, model=model)) == ["AssertionError: "]


def test_code_of_hers_is_not_imported_beside_the_tests(engine, tmp_path):
    (tmp_path / "helper.py").write_text("def truth(x): return True")
    run = engine.run(notebook(DOUBLE, "import helper"), Manifest(offered={"double"}), tmp_path, seconds=20)
    assert verdicts(run) == ["ModuleNotFoundError: No module named 'helper'"]


def test_a_module_of_the_course_s_own_is(engine, tmp_path):
    (tmp_path / "helper.py").write_text("def truth(x): return True")
    run = engine.run(notebook(DOUBLE, "import helper\nassert helper.truth(double(1))"), Manifest(offered={"double"}), tmp_path, own={"helper.py"}, seconds=20)
    assert verdicts(run) == [None]


def test_a_test_that_derives_from_her_class_runs_beside_her_code_and_the_report_says_so(ran):
    shape = "class Shape:\n    def describe(self):\n        return f'area {self.area()}'"
    run = ran(shape, "class Square(Shape):\n    def area(self):\n        return 4\nassert Square().describe() == 'area 4'")
    assert verdicts(run) == [None] and run.shared == ["test0"]


SPARING = {
    "every assertion": "isinstance(node, ast.Assert)",
    "assertions that speak of hers": "isinstance(node, ast.Assert) and 'area' in ast.unparse(node)",
    "assertions that stand after a class": "isinstance(node, ast.Assert) and bool(classes)",
    "assertions that compare with a text": "isinstance(node, ast.Assert) and any(isinstance(one, ast.Constant) and one.value == 'area 4' for one in ast.walk(node))",
}
FORGED = {
    "errors that are not shown": "type(get_ipython()).showtraceback = lambda *a, **k: None",
    "errors that are swallowed": "shell = get_ipython()\nrun = type(shell).run_code\nasync def well(*a, **k):\n    await run(*a, **k)\n    return False\ntype(shell).run_code = well",
    "another source": "type(get_ipython()).transform_cell = lambda self, source: 'pass'",
} | {name: ("import ast\nclasses = []\nclass Sparing(ast.NodeTransformer):\n    def generic_visit(self, node):\n"
           "        if isinstance(node, ast.ClassDef):\n            classes.append(node)\n"
           f"        return ast.Pass() if {when} else super().generic_visit(node)\n"
           "    visit_Assert = generic_visit\nget_ipython().ast_transformers.append(Sparing())") for name, when in SPARING.items()}


@pytest.mark.parametrize("forged", FORGED)
def test_beside_her_code_no_forgery_of_the_shell_earns_a_point(ran, forged):
    shape = "class Shape:\n    def describe(self):\n        return {}"
    test = "class Square(Shape):\n    def area(self):\n        return 4\nassert Square().describe() == 'area 4'"
    right, wrong = shape.format("f'area {self.area()}'"), shape.format("''")
    assert verdicts(ran(wrong, test, model=right)) == ["AssertionError: "]  # without the trick
    assert verdicts(ran(f"{wrong}\n{FORGED[forged]}", test, model=right))[0].startswith(("Tampered: ", "AssertionError: "))


def test_the_test_that_must_fail_runs_nothing_of_the_test(ran):
    counted = "calls = []\nclass Shape:\n    def area(self):\n        calls.append(1)\n        return 4"
    run = ran(counted, "class Square(Shape):\n    pass\nassert Square().area() == 4\nprint(len(calls))")
    assert run.shared == ["test0"] and printed(run.outputs[-1]) == "1\n"


def test_only_what_a_test_looks_at_is_run_again_beside_it():
    from tests.grading.engine.notebooks import cell

    made = notebook(DOUBLE, "assert double(3) == n", setup="import math\nn = 6\nprint('shown')")
    made.cells.insert(2, cell("setup", "chart = double(4)\nif chart:\n    print(chart)", "try"))
    manifest = manifest_of(made)
    assert manifest.before == {"test0": ["import math\nn = 6\nprint('shown')"]} and manifest.offered == {"double", "chart"}


def test_a_manifest_survives_json():
    manifest = manifest_of(notebook(DOUBLE, "assert double(3) == 6", setup="import math"))
    assert Manifest.from_json(manifest.to_json()) == manifest


def test_a_closed_engine_starts_nothing_again():
    engine = Engine()
    engine.close()
    with pytest.raises(SandboxUnavailable, match="The run was stopped"):
        engine.run(notebook(DOUBLE, "assert double(3) == 6"), Manifest())


def test_the_traceback_of_an_error_is_made_once():
    """IPython makes it twice, and each takes as long as a question about a table."""
    assert in_a_process_of_its_own("""
from IPython.core.ultratb import VerboseTB
from migcap.grading.engine.shell import make_shell

made, whole = [], VerboseTB.structured_traceback
VerboseTB.structured_traceback = lambda *arguments, **named: made.append(1) or whole(*arguments, **named)
outputs, well = make_shell().run("1 / 0", 1)
print(well, outputs[-1]["ename"], len(made))
""") == "False ZeroDivisionError 1\n"


def test_a_test_that_was_compiled_before_runs_and_fails_and_shows_as_any_other(engine):
    """The tests' warm parent compiles them once; a test that it was not taught (here: one line) is compiled when it is run."""
    test = "class Box:\n    kept = double(4)\nassert double(3) == 6\nBox.kept"
    manifest, _ = engine.manifest_of(notebook(DOUBLE, test))
    right = engine.run(notebook(DOUBLE, test), manifest).outputs[-1]
    wrong = engine.run(notebook("def double(x): return x", test), manifest).outputs[-1]
    assert right[0]["data"]["text/plain"] == "8"
    assert "----> 3 assert double(3) == 6" in re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(wrong[0]["traceback"]))
    assert in_a_process_of_its_own(f"""
from migcap.grading.engine.shell import make_shell
from migcap.grading.engine.warm import learn

shell, cells = make_shell(), [{test!r}, "broken(:\\nx", "one = 1", "from __future__ import annotations\\none = 1", "x = 1\\ny = " + "-" * 200_000 + "1"]
learn(shell, list(enumerate(cells, 3)))
print([shell.compile.remembers(cell) for cell in cells])
""") == "[True, False, False, False, False]\n"


def test_a_parent_that_was_lost_is_made_anew_and_taught_again():
    with Engine() as engine:
        test = "word = 'quite-secret'\nassert double(3) == 6"
        manifest, _ = engine.manifest_of(notebook(DOUBLE, test))
        for parent in engine._parents._parents.values():
            parent._process.kill()
            parent._process.wait()
        assert verdicts(engine.run(notebook(DOUBLE, test), manifest)) == [None]


def test_the_parent_of_the_tests_learns_the_teacher_s_alone():
    test, forged = "word = 1\nassert double(3) == 6", "word = 2\nassert double(4) == 8"
    with Engine() as engine:
        manifest, _ = engine.manifest_of(notebook(DOUBLE, test))
        engine.run(notebook(DOUBLE, test, forged), manifest)
        assert [source for _, source in engine._parents._learned] == [test]


LARGE = "import pandas as pd\ntable = pd.DataFrame({'code': ['NPL', 'KEN', 'DEU'] * 10_000, 'people': range(30_000)})"
MIXED = "from migcap.check import shuffled\nwith shuffled(globals(), 'table'):\n    assert first('KEN') == 1\nassert first('KEN') == 1"
FIRST = "def first(code):\n    return int(table[table['code'] == code]['people'].min())"


@pytest.mark.parametrize("change", ["table['is_kenya'] = table['code'] == 'KEN'", "table = table[table['code'] == 'KEN']", "table = table.rename(columns={'people': 'persons'})"])
def test_a_table_that_she_has_changed_is_shuffled_as_she_has_it(ran, change):
    column = {"is_kenya": "is_kenya", "rename": "persons"}
    answer = FIRST.replace("table['code'] == code", "table['is_kenya']") if "is_kenya" in change else FIRST.replace("people", column["rename"]) if "rename" in change else FIRST
    assert verdicts(ran(f"{change}\n{answer}", MIXED, model=FIRST, setup=LARGE)) == [None]


@pytest.mark.parametrize("rows", [10, 10_000])
def test_a_table_that_nobody_changed_is_not_fetched(ran, rows):
    """It would cost each test a tenth of a second."""
    told = "\nclass Notes(list):\n    pass\ntable.attrs['notes'] = Notes(['of a class of its own'])"
    assert verdicts(ran(FIRST, "assert globals().as_she_has_it('table') is table and first('KEN') == 1", setup=LARGE.replace("10_000", str(rows)).replace("30_000", str(3 * rows)) + told)) == [None]


def test_who_changes_a_table_does_not_get_by_with_the_order_of_its_rows(ran):
    by_order = "def first(code):\n    return int(table[table['code'] == code]['people'].iloc[0])"
    assert verdicts(ran(by_order, MIXED, model=FIRST, setup=LARGE))[0] is not None
    assert verdicts(ran(f"table['mine'] = 1\n{by_order}", MIXED, model=FIRST, setup=LARGE))[0] is not None
