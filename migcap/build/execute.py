"""Run a notebook as a trainee's kernel would and keep what it shows, without anything that differs from run to run."""

import atexit
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from migcap.build.streams import whole
from migcap.errors import MigcapError

WIDGET = "application/vnd.jupyter.widget-view+json"
NOT_RUN = "skip-execution"  # nbclient leaves a cell with this tag alone: the learner is to run it
SECONDS_PER_CELL = 300


def kernel_environment(datasets):
    """What a kernel finds in its environment while we build, check and test: our data, nothing kept,
    a still picture for an explorer, no profile of the person's own."""
    return dict(os.environ, MIGCAP_DATA=str(datasets), MIGCAP_ANNEX="off", MIGCAP_EXPLORE="still", PYTHONHASHSEED="0", IPYTHONDIR=quiet_profile(),
                PYDEVD_DISABLE_FILE_VALIDATION="1")


@cache
def quiet_profile():
    """An empty IPython folder for as long as this process runs: start-up files of the person who builds must not leave their marks in a lesson."""
    folder = tempfile.mkdtemp(prefix="migcap-ipython-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def warm_up_fonts():
    """Matplotlib says on stderr that it builds its list of fonts, once on a new machine; not in a lesson, please."""
    import matplotlib.font_manager  # noqa: F401  (importing it builds the list)


def execute(notebook, folder, datasets):
    """A copy of the notebook with its outputs, run in `folder`; an error in a cell stops the build and names the cell."""
    done = nbformat.from_dict(notebook)
    warm_up_fonts()
    client = NotebookClient(done, timeout=SECONDS_PER_CELL, kernel_name="python3", resources={"metadata": {"path": str(folder)}},
                            record_timing=False, store_widget_state=False, skip_cells_with_tag=NOT_RUN,
                            extra_arguments=["--log-level=ERROR"])  # the kernel's own warnings are not for the person who builds
    try:
        client.execute(env=kernel_environment(datasets))
    except CellExecutionError as error:
        raise MigcapError(f"A cell of a notebook in {Path(folder).name} stopped with an error: mend its source.\n{error}") from None
    done.metadata.get("language_info", {}).pop("version", None)
    for cell in done.cells:
        cell.metadata.pop("execution", None)
        if cell.cell_type == "code":
            cell.outputs = whole(cell.outputs)
            no_error(cell, folder)
            no_stderr(cell, folder)
            without_widgets(cell)
            if NOT_RUN in cell.metadata.get("tags", []):
                tag(cell, "nbval-skip")
    return done


def without_widgets(cell):
    """A widget's view names a model of the kernel that ran: to a reader without it, that is a dead end."""
    lasting = [output for output in cell.outputs if WIDGET not in output.get("data", {})]
    if len(lasting) < len(cell.outputs):
        cell.outputs = lasting
        tag(cell, "nbval-ignore-output")


def tag(cell, word):
    cell.metadata["tags"] = sorted({*cell.metadata.get("tags", []), word})


def no_error(cell, folder):
    """A check may stop with an error on the learner's page (its tag lets the page run on), never here, where the answers are right."""
    for output in cell.outputs:
        if output.output_type == "error":
            raise MigcapError(f"A cell of a notebook in {Path(folder).name} stopped with an error: mend its source.\n{cell.source[:200]}\n→ {output.ename}: {output.evalue[:500]}")


def no_stderr(cell, folder):
    for output in cell.outputs:
        if output.output_type == "stream" and output.name == "stderr":
            raise MigcapError(f"A cell of a notebook in {Path(folder).name} writes a warning, which would cost a learner her marks:\n"
                              f"{cell.source[:200]}\n→ {output.text[:500]}")
