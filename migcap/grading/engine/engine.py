"""Runs notebooks: one runner and one judge for each, both confined, and made in milliseconds by warm parents."""

import base64
import contextlib
import dataclasses
import logging
import socket
import time
from pathlib import Path

from migcap.grading.engine import frames
from migcap.grading.engine.files import is_no_code
from migcap.grading.engine.judge.outputs import harmless_output
from migcap.grading.engine.manifest import Manifest, manifest_of
from migcap.grading.engine.notices import NO_TIME, NOT_JUDGED, NOT_RUN, STOPPED, TOO_LONG
from migcap.grading.engine.parents import Parents
from migcap.grading.engine.run import Run
from migcap.grading.engine.shell import sentence_output
from migcap.grading.takes import is_test
from migcap.grading.sandbox import Limits
from migcap.grading.sandbox.folder import pack

log = logging.getLogger(__name__)
RUNNER, JUDGE, BESIDE = (f"migcap.grading.engine.roles:{role}" for role in ("runner", "judge", "beside"))
RESTARTS = 8  # how often a notebook is run again without the cell that stopped Python
NO_MANIFEST = "There is no teacher's notebook for this one: any name and any thing may come from the submission."


@dataclasses.dataclass
class _Attempt:
    """One way through a notebook: outputs by place, and where it stopped (None: at its end)."""

    outputs: dict
    facts: dict = dataclasses.field(default_factory=dict)
    stopped: tuple | None = None


class Engine:
    """Thread-safe: each call of `run` has processes of its own. `warm_up`: Python lines run once in the warm parents."""

    def __init__(self, *, sandbox=True, warm_up="", environment=None, readable=(), runner_limits=Limits(), judge_limits=Limits()):
        self._parents = Parents({"sandbox": sandbox, "environment": environment or {}, "readable": tuple(readable), "arguments": (warm_up,)})
        self._limits = {RUNNER: runner_limits, JUDGE: judge_limits, BESIDE: runner_limits}

    def close(self):
        """End every process. A run that is still under way ends with `SandboxUnavailable`."""
        self._parents.close()

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.close()

    def warm(self):
        """Start what the first run would wait for. Raises SandboxUnavailable where there is no sandbox."""
        self._parents.warm()

    # --- one notebook

    def run(self, notebook, manifest=None, folder=None, *, own=frozenset(), seconds=30, total=300, core=None):
        """Run every cell of a notebook that was put back into its form. Nothing in it makes this raise; a lost sandbox does (`SandboxUnavailable`).

        `folder`: what the cells find in their folder; `own`: names of the files in it that are the course's own.
        """
        began = time.monotonic()
        manifest = manifest or Manifest()
        work = _Work(notebook, manifest, folders_of(folder, own), seconds, began + total, core)
        outputs, facts, notes = self._to_the_end(work, self._apart)
        if manifest.unknown:
            notes.append(NO_MANIFEST)
        shared = [grade_id for kind, grade_id, _ in work.cells if kind == "test" and grade_id in manifest.shared]
        if shared:
            beside, _, more = self._to_the_end(work, self._beside)
            outputs |= {place: beside[place] for place, (kind, grade_id, _) in enumerate(work.cells) if grade_id in shared and place in beside}
            notes += [note for note in more if note not in notes]
        files = {str(name): base64.b64decode(data) for name, data in facts.get("files", {}).items()}
        return Run([outputs.get(work.place_of.get(number), []) for number in range(len(notebook.cells))], notes + facts.get("notes", []), shared, files,
                   time.monotonic() - began, facts.get("calls", 0), facts.get("seen", {}), facts.get("one_way", {}), facts.get("unlike", {}))

    def manifest_of(self, source, folder=None, *, seconds=60, total=600):
        """The manifest of a teacher's notebook, with what its own answers give to each test. Gives (manifest, sentences about tests that do not pass)."""
        manifest = manifest_of(source)
        own = names_in(folder)
        recorded = self.run(source, dataclasses.replace(manifest, recording=True), folder, own=own, seconds=seconds, total=total)
        manifest.accepted = {test: set(things) for test, things in recorded.seen.items()}
        manifest.watched = {test: [name for name in names if name not in recorded.unlike.get(test, ())] for test, names in manifest.watched.items()}
        manifest.one_way = {test: sorted(names) for test, names in recorded.one_way.items() if names}
        failing = [grade_id for grade_id, outputs in _by_test(source, recorded) if _has_error(outputs)]
        if not failing:
            return manifest, []
        manifest.shared = failing
        beside = self.run(source, manifest, folder, own=own, seconds=seconds, total=total)
        wrong = [grade_id for grade_id, outputs in _by_test(source, beside) if grade_id in failing and _has_error(outputs)]
        manifest.shared = [grade_id for grade_id in failing if grade_id not in wrong]
        return manifest, [f"The teacher's own answer does not pass the test {grade_id!r}." for grade_id in wrong]

    def _to_the_end(self, work, attempt):
        """Try until the notebook runs through; what stops Python is left out the next time."""
        left_out, notes = {}, []
        for _ in range(RESTARTS):
            tried = attempt(work, left_out)
            if tried.stopped is None:
                return tried.outputs, tried.facts, notes
            place, how = tried.stopped
            if how == "no time":
                sentence = NO_TIME.format(round(work.total))
                notes.append(sentence)
                return _filled(tried.outputs, work, sentence), tried.facts, notes
            left_out[place] = {"late": TOO_LONG.format(work.seconds), "ended": STOPPED, "judge": NOT_JUDGED}[how]
            notes.append(f"Cell {work.number_of[place] + 1}: {left_out[place]}")
        tried = attempt(work, left_out)
        return _filled(tried.outputs, work, NOT_RUN), tried.facts, [*notes, NOT_RUN]

    def _apart(self, work, left_out):
        """Runner and judge, each in a process of its own."""
        wire_of_judge, wire_of_runner = socket.socketpair()
        judge, of_judge = socket.socketpair()
        runner, of_runner = socket.socketpair()
        with contextlib.ExitStack() as stack:
            for each in (judge, runner):
                stack.enter_context(each)
            try:
                her = stack.enter_context(self._parents.hers().spawn(RUNNER, [wire_of_runner, of_runner], self._limits[RUNNER], work.core))
                its = stack.enter_context(self._parents.of_tests(work.tests).spawn(JUDGE, [wire_of_judge, of_judge], self._limits[JUDGE], work.core))
            finally:
                for each in (wire_of_judge, wire_of_runner, of_judge, of_runner):
                    each.close()
            tried = self._conduct(work, left_out, judge, runner, her)
            _log_complaint(tried, its)
            return tried

    def _beside(self, work, left_out):
        """One process with both (see beside.py)."""
        grader, of_child = socket.socketpair()
        with contextlib.ExitStack() as stack:
            stack.enter_context(grader)
            with of_child:
                child = stack.enter_context(self._parents.hers().spawn(BESIDE, [of_child], self._limits[BESIDE], work.core))
            tried = self._conduct(work, left_out, grader, None, child)
            _log_complaint(tried, child)
            return tried

    def _conduct(self, work, left_out, judge, runner, her):
        """Hand out the folder and the job, then take in what is told until the end."""
        tried, place = _Attempt({}), 0
        try:
            hers, of_tests = work.folders
            if runner is not None:
                frames.send_bytes(runner, hers, work.deadline)
            frames.send_bytes(judge, hers if runner is None else of_tests, work.deadline)
            frames.send(judge, {"cells": work.cells, "manifest": work.manifest.to_json(), "shared": work.manifest.shared, "seconds": work.seconds,
                                "left_out": {str(place): sentence for place, sentence in left_out.items()}}, work.deadline)
            while True:
                what, *told = frames.receive(judge, work.deadline)
                if what == "interrupt":
                    her.interrupt()
                elif what == "begin":
                    place = int(told[0])
                elif what == "cell":
                    tried.outputs[int(told[0])] = [harmless_output(output) for output in told[1]]
                elif what == "stopped":
                    tried.stopped = int(told[0]), str(told[1])
                    log.debug("stopped at %s: %s", told[0], told[2:])
                    return tried
                elif what == "end":
                    tried.facts = told[0]
                    return tried
        except TimeoutError:
            tried.stopped = place, "no time"
        except (EOFError, OSError, frames.FrameError, TypeError, ValueError, LookupError):
            tried.stopped = place, "judge"
        return tried


class _Work:
    """A notebook as the job that the judge gets: its code cells that hold something, numbered as they are run."""

    def __init__(self, notebook, manifest, folders, seconds, deadline, core):
        self.manifest, self.folders, self.seconds, self.deadline, self.core = manifest, folders, seconds, deadline, core
        self.total = deadline - time.monotonic()
        self.cells, self.place_of, self.number_of = [], {}, []
        for number, cell in enumerate(notebook.cells):
            if cell.cell_type == "code" and cell.source.strip():
                kind = "test" if is_test(cell) else "cell"
                self.place_of[number] = len(self.cells)
                self.number_of.append(number)
                self.cells.append([kind, cell.metadata.get("nbgrader", {}).get("grade_id", ""), cell.source])
        # Those of the teacher's notebook: these alone may be known to a process that outlives a submission.
        self.tests = [(place + 1, source) for place, (kind, grade_id, source) in enumerate(self.cells) if kind == "test" and grade_id in manifest.before]


def names_in(folder):
    """The files under a folder, by their names as `pack` has them."""
    return frozenset(path.relative_to(folder).as_posix() for path in Path(folder).rglob("*") if path.is_file()) if folder else frozenset()


def folders_of(folder, own):
    """(the folder for the learner's process, for the tests' process). No notebook is in them: one that was put back holds the hidden tests.

    Nor does the tests' process get code of hers that an `import` would run: only the course's own.
    """
    if folder is None:
        return b"", b""
    hers = pack(folder, wanted=lambda name: not name.endswith(".ipynb"))
    return hers, pack(folder, wanted=lambda name: not name.endswith(".ipynb") and (name in own or is_no_code(name)))


def _log_complaint(tried, child):
    """A judge that ended of itself is a fault of ours, or a limit that was too tight: whoever maintains this wants its traceback."""
    if tried.stopped and tried.stopped[1] == "judge":
        child.wait(1)
        log.debug("a judge ended: %s", child.complaint())


def _filled(outputs, work, sentence):
    missing = {place: [sentence_output("CellLeftOut", sentence)] for place in range(len(work.cells)) if place not in outputs}
    return outputs | missing


def _by_test(notebook, run):
    return [(cell.metadata["nbgrader"]["grade_id"], outputs) for cell, outputs in zip(notebook.cells, run.outputs) if cell.cell_type == "code" and is_test(cell)]


def _has_error(outputs):
    return any(output["output_type"] == "error" for output in outputs)


