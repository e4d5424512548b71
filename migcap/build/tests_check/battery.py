"""Every test cell of a notebook against every liar, in a process of its own; what was tried before is not tried again."""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from migcap.build.tests_check.liars import by_name
from migcap.build.tests_check.marks import marks
from migcap.build.tests_check.taken import bound_in, mentions_or_none, tests
from migcap.errors import MigcapError
from migcap.grading.takes import is_answer, is_test

PACKAGE = Path(__file__).resolve().parents[2]
# What a verdict depends on beside the notebook: what the tests of this project use, and the battery itself.
BEHIND_THE_TESTS = ["check", "charts", "data", "build/tests_check"]
LONGEST = 3600  # seconds for all tests of one notebook
SETTINGS = {"MPLBACKEND": "agg", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
WITHOUT_FORK = "The tests were not tried on liars: that needs Linux or macOS."


def errors(notebook, folder, environment, kept=None, name="the notebook"):
    """Sentences about the tests that a liar passes and those that refuse the right answer.

    `folder`: where the notebook runs; `environment`: of its process; `kept`: {grade_id: [key, verdict]} of an earlier run, which is
    brought up to date.
    """
    kept = {} if kept is None else kept
    for grade_id, verdict in verdicts(notebook, folder, environment, kept, name).items():
        test = next(test for test in tests(notebook) if test.grade_id == grade_id)
        yield from said(test, verdict)


def verdicts(notebook, folder, environment, kept, name="the notebook"):
    """{grade_id: verdict}, in the order of the notebook."""
    judged = [test for test in tests(notebook) if test.read and not test.is_made_by_nbgrader]
    keys = {test.grade_id: key(notebook, test) for test in judged}
    new = [test for test in judged if kept.get(test.grade_id, [None])[0] != keys[test.grade_id]]
    if new and not hasattr(os, "fork"):
        print(WITHOUT_FORK, file=sys.stderr)
        return {}
    found = run(task(notebook, new), folder, environment, name) if new else {}
    kept.update({grade_id: [keys[grade_id], verdict] for grade_id, verdict in found.items()})
    for gone in kept.keys() - keys.keys():
        del kept[gone]
    return {test.grade_id: kept[test.grade_id][1] for test in judged}


def said(test, verdict):
    """What a verdict says about a test, but for what its author has excused with a reason."""
    if verdict["problem"] or verdict["right"] < test.points:
        yield (f"the test '{test.grade_id}' gives the right answer {verdict['right']:g} of {points(test)}: mend one of the two. "
               f"{verdict['problem']}").rstrip()
        return
    excused, passed = marks(test.source).may_pass, {liar for liar, _, _ in verdict["passed"]}
    alike = {}  # what is mended in one way is said in one sentence
    for liar, replaced, score in verdict["passed"]:
        if liar not in excused:
            alike.setdefault((by_name()[liar].advice, tuple(replaced.items()), score), []).append(liar)
    for (advice, replaced, score), these in alike.items():
        yield (f"the test '{test.grade_id}' gives {score:g} of {points(test)} where {in_words(these, dict(replaced))}: {advice}. "
               f"If that is meant so, say it in the test: `# may pass: {these[0]} | why`.")
    for liar in sorted(excused.keys() - passed):
        known = "no liar of that name passes it" if liar in by_name() else "there is no such liar"
        yield f"the test '{test.grade_id}' excuses '{liar}', and {known}: remove that comment."


def points(test):
    return f"{test.points:g} point{'' if test.points == 1 else 's'}"


def in_words(liars, replaced):
    """(["gives NaN", "gives 0"], {"share": "function"}) -> "`share` is a function that gives NaN or gives 0"."""
    kinds = sorted(set(replaced.values()))
    names, lies = " and ".join(f"`{name}`" for name in replaced), " or ".join(liars)
    if kinds == ["value"]:
        return f"{names} {'is' if len(replaced) == 1 else 'are'} {lies.replace('gives ', '')}"
    if len(replaced) == 1:
        return f"{names} is a {kinds[0]} that {lies}"
    return f"{names} each stand for what {lies}"


# What the process is asked

def task(notebook, asked):
    """The cells of the notebook, and for the tests that are asked for what to replace and which cells to run again."""
    sources = [cell.source if cell.cell_type == "code" else "" for cell in notebook.cells]
    about = {str(test.index): {"grade_id": test.grade_id, "points": test.points, "together": sorted(test.read),
                          "alone": sorted(test.own & test.read.keys()), "again": between(notebook, test)} for test in asked}
    return {"cells": sources, "tests": about}


def between(notebook, test):
    """The teacher's cells behind the answer that make something of it, each with the names that it makes: they have to meet the liar too."""
    changed, answered, again = set(test.read), False, []
    for index, cell in enumerate(notebook.cells[:test.index]):
        if cell.cell_type != "code":
            continue
        if is_answer(cell):
            answered = answered or bool(bound_in(cell) & test.read.keys())
        elif answered and not is_test(cell):
            read = {event.name for event in mentions_or_none(cell.source) if not event.binds}
            if bound_in(cell) and read & changed:
                changed |= bound_in(cell)
                again.append([index, sorted(bound_in(cell) - read)])
    return again


def key(notebook, test):
    """Changes when the test, a cell before it that is no test, or what stands behind the tests has changed."""
    digest = hashlib.sha256(behind_the_tests().encode())
    before = [cell.source for cell in notebook.cells[:test.index] if cell.cell_type == "code" and not is_test(cell)]
    digest.update(json.dumps([before, test.source, test.points, sys.version]).encode())
    return digest.hexdigest()


def behind_the_tests(rooms=BEHIND_THE_TESTS):
    files = [path for room in rooms for path in sorted((PACKAGE / room).rglob("*.py"))]
    files += sorted((PACKAGE.parent / "datasets").glob("*.yml")) + [PACKAGE.parent / "requirements.lock"]
    digest = hashlib.sha256()
    for path in files:
        if path.exists():
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def run(asked, folder, environment, name):
    """The verdicts, from a process that is new: whatever the cells do to it, it is not the build's own."""
    with tempfile.TemporaryDirectory(prefix="migcap-liars-") as desk:
        task_file, result_file = Path(desk) / "task.json", Path(desk) / "result.json"
        task_file.write_text(json.dumps(asked), encoding="utf-8")
        command = [sys.executable, "-m", "migcap.build.tests_check.trial", str(task_file), str(result_file)]
        try:
            done = subprocess.run(command, cwd=folder, env={**environment, **SETTINGS}, stdin=subprocess.DEVNULL, capture_output=True,
                                  text=True, errors="replace", timeout=LONGEST)
        except subprocess.TimeoutExpired:
            raise MigcapError(f"The tests of {name} were still running on liars after {LONGEST} seconds: look for a cell that never ends.") from None
        if not result_file.exists():
            raise MigcapError(f"The process that tries the tests of {name} on liars ended before its time:\n{done.stderr.strip()[-1500:]}")
        return json.loads(result_file.read_text(encoding="utf-8"))
