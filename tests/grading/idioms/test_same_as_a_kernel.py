"""A learner's cells show in the engine what they show in a kernel: same texts, same errors, same figures. What differs is listed, with its reason."""

import sys

import pytest
from nbclient import NotebookClient

from tests.grading import toy
from tests.grading.idioms.learners_cells import CELLS
from tests.grading.idioms.shown import comparable

pytestmark = [pytest.mark.skipif(sys.platform != "linux", reason="the engine needs Linux"),
              pytest.mark.xdist_group("same as a kernel")]  # all cells are run at once: in one process only

NO_COMMS = "Nothing answers for a widget's model while marks are given, so its text is all that is shown."
NEVER_SILENT = "A kernel only says it on the error stream; the engine adds the error, because a pass is never inferred from a missing one."
RAW_FRAMES = "A kernel names the line that ran last for the inner error; the engine names the line where it arose."
DIFFERS = {
    "an error with a cause": RAW_FRAMES,
    "an error while another was handled": RAW_FRAMES,
    "a group of errors": NEVER_SILENT,
    "a magic that is not there": NEVER_SILENT,
    "a cell magic that is not there": NEVER_SILENT,
    "a syntax warning": "A kernel compiles the cell once more, and warns once more.",
    "a progress bar for notebooks": NO_COMMS,
    "a widget": NO_COMMS,
    "an error that cannot be said": "What failed to say it is IPython's kernel in the one and our shell in the other: the traceback names its file.",
}
TO_MEND = {
    "json and svg": "Forms that are JSON and not text are dropped.",
    "a display that is updated": "A later cell does not reach the output of an earlier one.",
    "an endless recursion": "A kernel shows every frame, the engine folds them, and needs so long for it that a busy machine stops the cell.",
    "input": "The kind of the error is another, and its traceback goes through our own files.",
    "a subprocess prints": "What a process of the learner's own writes is not shown.",
}


def notebook():
    return toy.notebook(*[toy.plain(source) for source in CELLS.values()])


@pytest.fixture(scope="module")
def of_a_kernel(tmp_path_factory):
    made = notebook()
    patch = pytest.MonkeyPatch()
    patch.setenv("IPYTHONDIR", str(tmp_path_factory.mktemp("ipython")))  # nobody's own start-up files
    patch.delenv("PYTEST_CURRENT_TEST", raising=False)  # with it a kernel leaves the output of child processes aside
    try:
        NotebookClient(made, timeout=120, allow_errors=True, resources={"metadata": {"path": str(tmp_path_factory.mktemp("kernel"))}}).execute()
    finally:
        patch.undo()
    return {name: comparable(cell.outputs) for name, cell in zip(CELLS, made.cells)}


@pytest.fixture(scope="module")
def of_the_engine():
    from migcap.grading.engine import Engine, manifest_of

    made = notebook()
    with Engine() as engine:
        run = engine.run(made, manifest_of(made), seconds=30, total=300)
    run.put_into(made)
    return {name: comparable(cell.outputs) for name, cell in zip(CELLS, made.cells)}


def test_there_are_at_least_sixty_cells():
    assert len(CELLS) >= 60 and set(DIFFERS) | set(TO_MEND) <= set(CELLS)


@pytest.mark.parametrize("name", CELLS)
def test_a_cell_shows_the_same_in_both(name, of_a_kernel, of_the_engine):
    if name in DIFFERS:
        assert of_the_engine[name] != of_a_kernel[name], f"no longer true, take it off the list: {DIFFERS[name]}"
    elif name in TO_MEND and of_the_engine[name] != of_a_kernel[name]:
        pytest.xfail(TO_MEND[name])
    else:
        assert of_the_engine[name] == of_a_kernel[name]
