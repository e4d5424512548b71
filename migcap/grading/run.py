"""Running a submission so that one bad cell does not take the rest with it, and a test's last word is what counts."""

import contextlib
import os
import tempfile

from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat.notebooknode import NotebookNode
from nbgrader import utils
from nbgrader.preprocessors import Execute
from traitlets import Dict, Integer, default

TOO_LONG = "This was still running after {} seconds and was stopped. Look for a loop that never ends."
STOPPED = "Python itself stopped while this ran, so it was left out. Look for a line that ends the program or needs very much memory."
NOT_RUN = "This was not run: Python had stopped too often in the cells before."


class Run(Execute):
    """nbgrader's Execute, which gives up a whole submission when a cell kills Python or cannot be interrupted.

    Here that cell alone is left out, with a sentence as its error, and the notebook is run again from the start.
    """

    environment = Dict(help="Set for the kernel of a submission, and for nothing else: this process may serve a trainer's own notebooks too.").tag(config=True)

    restarts = Integer(8, help="How often a submission is run again without the cell that stopped Python.").tag(config=True)

    @default("shutdown_kernel")
    def _no_farewell(self):
        return "immediate"  # nothing is lost with the kernel of a submission, and one that hangs would be waited for

    def preprocess(self, nb, resources, km=None):
        self._left_out = {}
        for _ in range(self.restarts):
            try:
                return super().preprocess(nb, resources, km)
            except DeadKernelError:
                self._left_out[self._running] = STOPPED
            except CellTimeoutError:  # the loop swallowed the interrupt
                self._left_out[self._running] = TOO_LONG.format(self.timeout)
        for index in range(self._running + 1, len(nb.cells)):
            self._left_out[index] = NOT_RUN
        return super().preprocess(nb, resources, km)

    @contextlib.contextmanager
    def setup_kernel(self, **kwargs):
        # An empty IPython folder: the start-up files of whoever marks must not leave their traces in the marks.
        with tempfile.TemporaryDirectory(prefix="migcap-ipython-") as empty:
            with super().setup_kernel(env={**os.environ, "IPYTHONDIR": empty, **self.environment}, **kwargs):
                yield

    def preprocess_cell(self, cell, resources, index):
        if cell.cell_type == "code" and index in self._left_out:
            cell.outputs = [_error("CellLeftOut", self._left_out[index])]
            return cell, resources
        self._running = index
        cell, resources = super().preprocess_cell(cell, resources, index)
        if cell.cell_type == "code" and any(output.get("ename") == "CellTimeoutError" for output in cell.outputs):
            # The interrupt shows as an error too; one sentence is enough.
            others = [output for output in cell.outputs if output.output_type != "error"]
            cell.outputs = [*others, _error("CellTimeoutError", TOO_LONG.format(self.timeout))]
        if utils.is_grade(cell) and cell.cell_type == "code":
            cell.outputs = _last_word(cell.outputs)
        return cell, resources

    def on_cell_executed(self, **kwargs):
        # exit() and quit() let the cell end well and stop Python a moment later, when the next cell would get the blame.
        payload = kwargs["execute_reply"]["content"].get("payload", [])
        if any(part.get("source") == "ask_exit" for part in payload):
            raise DeadKernelError("exit() was called")
        super().on_cell_executed(**kwargs)


def _last_word(outputs):
    """Of a test: what it printed, then its error, or else its last result.

    nbgrader takes the first result or error for the score, so that an answer could show a number of its own before the test
    speaks; and it scores any word on the error stream as 0, so that a library's warning would cost her the marks.
    """
    printed = [output for output in outputs if output.output_type == "stream" and output.name == "stdout"]
    errors = [output for output in outputs if output.output_type == "error"]
    results = [output for output in outputs if output.output_type == "execute_result"]
    return printed + (errors[:1] or results[-1:])


def _error(name, sentence):
    return NotebookNode(output_type="error", ename=name, evalue=sentence, traceback=[sentence])
