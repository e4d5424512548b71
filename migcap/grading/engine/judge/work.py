"""One notebook in the judge's process: its cells in order, hers in the runner and tests here, each result told as it comes."""

import base64

from migcap.grading.engine import frames
from migcap.grading.engine.judge.judge import Judge
from migcap.grading.engine.judge.problems import CellTimeoutError, Refused, RunnerGone
from migcap.grading.engine.manifest import Manifest
from migcap.grading.engine.notices import TOO_LONG
from migcap.grading.engine.shell import sentence_output


def work(wire, grader, shell):
    """Take a job from the grader, answer ["cell", place, outputs] for each, then ["end", facts] or ["stopped", place, how]."""
    job = frames.receive(grader)
    manifest = Manifest.from_json(job["manifest"])
    judge = Judge(wire, shell, manifest, interrupt=lambda: frames.send(grader, ["interrupt"]))
    notes, ready = [], set()
    for place, (kind, grade_id, source) in enumerate(job["cells"]):
        if str(place) in job["left_out"]:
            frames.send(grader, ["cell", place, [sentence_output("CellLeftOut", job["left_out"][str(place)])]])
            continue
        frames.send(grader, ["begin", place])
        if kind == "test":
            _prepare(judge, manifest, grade_id, ready, notes)
            outputs, ended = judge.test_cell(grade_id, source, place + 1, job["seconds"]), False
        else:
            outputs, ended = _of_hers(judge, source, place + 1, job["seconds"])
        if ended or judge.talk.closed:
            frames.send(grader, ["stopped", place, "late" if _was_late(outputs) else "ended", judge.talk.why])
            return
        frames.send(grader, ["cell", place, outputs])
    files = {name: base64.b64encode(data).decode() for name, data in judge.files().items()}
    seen = {test: sorted(things) for test, things in judge.seen.items() if test}
    frames.send(grader, ["end", {"files": files, "seen": seen, "unlike": judge.unlike, "one_way": judge.one_way, "notes": notes, "calls": judge.calls}])


def _prepare(judge, manifest, grade_id, ready, notes):
    """Run the teacher's own lines that come before this test, each once, in their order."""
    if grade_id not in manifest.before:
        return
    for test, sources in manifest.before.items():
        if test not in ready:
            ready.add(test)
            notes += [f"A line of the assignment itself stopped before the test {test!r}: {problem}" for problem in judge.prepare(test, sources)]
        if test == grade_id:
            return


def _of_hers(judge, source, count, seconds):
    try:
        return judge.learner_cell(source, count, seconds)
    except CellTimeoutError:
        return [sentence_output("CellTimeoutError", TOO_LONG.format(seconds))], False
    except (RunnerGone, Refused) as problem:
        return [sentence_output(type(problem).__name__, str(problem))], True


def _was_late(outputs):
    return any(output.get("ename") == "CellTimeoutError" for output in outputs)
