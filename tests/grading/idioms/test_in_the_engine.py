"""Every idiom in the engine: with answer and test in two processes the marks are the same; the few that cannot be are listed."""

import importlib.util
import sys

import pytest
from nbgrader.utils import determine_grade, is_grade

from tests.grading.idioms.catalogue import IDIOMS, THEMES
from tests.grading.idioms.idiom import REFUSED, SHARED, SPLIT, notebook_of
from tests.grading.idioms.not_yet import NOT_YET

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the engine needs Linux")

SECONDS = 20
MAY_STOP = 120
HARMED = "harmed"
KINDS = (SPLIT, SHARED, REFUSED, HARMED)  # the better the earlier


@pytest.fixture(scope="module")
def engine():
    from migcap.grading.engine import Engine

    with Engine() as made:
        yield made


@pytest.fixture(scope="module")
def found():
    """How each idiom turned out, {name: kind}; shown as a table at the end (`-s`)."""
    kinds = {}
    yield kinds
    print("\n" + "\n".join(table(kinds)))


def table(kinds):
    """Counts by theme."""
    yield f"{'theme':20}" + "".join(f"{column:>9}" for column in KINDS)
    for theme, idioms in [*THEMES.items(), ("all", IDIOMS)]:
        counts = [sum(kinds.get(idiom.name) == column for idiom in idioms) for column in KINDS]
        yield f"{theme:20}" + "".join(f"{count:9}" for count in counts)
    yield from (f"works now, take it off the list: {name}" for name, (kind, _) in NOT_YET.items() if name in kinds and kinds[name] != kind)


def folder_of(idiom, path):
    for name, text in idiom.files.items():
        (path / name).write_text(text)
    return path


def marked(engine, manifest, idiom, answer, folder):
    """Whether all of an answer's tests pass, what they complained of, and which had to run beside it."""
    notebook = notebook_of(idiom, answer)
    run = engine.run(notebook, manifest, folder, seconds=SECONDS, total=MAY_STOP)
    run.put_into(notebook)
    tests = [cell for cell in notebook.cells if is_grade(cell)]
    complaints = [f"{output.ename}: {output.evalue}"[:300] for cell in tests for output in cell.outputs if output.output_type == "error"]
    complaints += [f"said on stderr: {output.text[:200]}" for cell in tests for output in cell.outputs if output.get("name") == "stderr"]
    return all(determine_grade(cell) == (1, 1) for cell in tests), complaints + run.notes, run.shared


def turned_out(engine, idiom, folder):
    """(split, shared, refused or harmed; why)"""
    manifest, sentences = engine.manifest_of(notebook_of(idiom, idiom.right), folder, seconds=SECONDS, total=MAY_STOP)
    right, complaints, shared = marked(engine, manifest, idiom, idiom.right, folder)
    wrong, _, _ = marked(engine, manifest, idiom, idiom.wrong, folder)
    if wrong:
        return HARMED, ["the wrong answer passes"]
    if not right:
        return REFUSED, sentences + complaints
    return (SHARED if shared else SPLIT), complaints


@pytest.mark.parametrize("idiom", IDIOMS, ids=lambda idiom: idiom.name)
def test_the_right_answer_passes_and_the_wrong_one_fails_as_expected(idiom, engine, found, tmp_path):
    if idiom.needs and importlib.util.find_spec(idiom.needs) is None:
        pytest.skip(f"{idiom.needs} is not installed")
    kind, complaints = turned_out(engine, idiom, folder_of(idiom, tmp_path))
    found[idiom.name] = kind
    listed, reason = NOT_YET.get(idiom.name, (idiom.expected, ""))
    if reason and kind == listed:
        pytest.xfail(f"{kind}: {reason}")
    assert KINDS.index(kind) <= KINDS.index(listed), f"{kind}, not {listed}: {'; '.join(complaints)}"


def test_what_is_listed_as_not_yet_working_is_an_idiom():
    assert set(NOT_YET) <= {idiom.name for idiom in IDIOMS}
