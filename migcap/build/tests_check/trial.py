"""The process in which test cells meet liars: `python -m migcap.build.tests_check.trial TASK RESULT`, two files of JSON.

It runs the teacher's own notebook, cell by cell. At each test cell it sees that the right answer earns everything, and then tries
the liars in a fork of itself, so that nothing that they do lasts. Points are counted by nbgrader's own rule.
"""

import contextlib
import gc
import json
import os
import select
import signal
import sys
import time
import types
import unittest.mock  # noqa: F401
from functools import partial
from pathlib import Path

import numpy  # noqa: F401  (what a liar may need is imported once, not by each child)
import pandas  # noqa: F401
from IPython.core.interactiveshell import InteractiveShell
from matplotlib import pyplot
from nbformat.v4 import new_code_cell, new_output
from nbgrader.utils import determine_grade
from traitlets.config import Config

from migcap.build.tests_check.liars import LIARS, in_place_of, kind_of

MEMORY = 1 << 30  # bytes that a liar may take beside what is there already
SECONDS, TIMES = 3, 5  # of processor time for a liar: these, and so many times what the right answer takes
LONGEST = 60  # seconds by the clock beside these, for one that sleeps


def main(task_path, result_path):
    task = json.loads(Path(task_path).read_text(encoding="utf-8"))
    with contextlib.redirect_stdout(open(os.devnull, "w")), contextlib.redirect_stderr(open(os.devnull, "w")):
        result = tried(task)
    Path(result_path).write_text(json.dumps(result), encoding="utf-8")


def tried(task):
    """{grade_id: {"right": score, "problem": text, "passed": [[liar, names, score]]}} of the tests that the task asks for."""
    shell, found = quiet_shell(), {}
    for index, cell in enumerate(task["cells"]):
        asked = task["tests"].get(str(index))
        if asked:
            asked["again"] = [(task["cells"][number], names) for number, names in asked["again"]]
            found[asked["grade_id"]] = tried_test(shell, cell, asked)
        else:
            execute(shell, cell)
    return found


def tried_test(shell, cell, asked):
    """The verdict on one test cell; leaves the notebook as the right answer and the test leave it."""
    before = dict(shell.user_ns)
    began = time.process_time()
    right = grade(shell, cell, asked["points"])  # here and not in a child: the children find the tables read already
    seconds = SECONDS + TIMES * (time.process_time() - began)
    after = dict(shell.user_ns)
    passed = []
    if earned_all(right, asked["points"]):
        put_back(shell, before)
        gc.freeze()  # what is there already is left alone by the children's collector, so that it stays shared
        passed = passed_by(shell, cell, asked, seconds)
    put_back(shell, after)
    return {"right": right["score"], "problem": right["problem"] or "", "passed": first_of_each(passed)}


def passed_by(shell, cell, asked, seconds):
    """[[liar, kinds, score]] of those that pass. They are tried in a row, and one that passes has to do so again in a child of its own."""
    lies = [(liar, names, needs_all) for liar in LIARS for names, needs_all in combinations(shell, asked)]
    works = [partial(grade_lie, shell, cell, asked, names, liar) for liar, names, _ in lies]
    found = []
    for (liar, names, needs_all), work, result in zip(lies, works, in_turn(works, seconds)):
        if passes(result, asked, needs_all) and passes(in_turn([work], seconds)[0], asked, needs_all):
            found.append([liar.says, {name: kind_of(shell.user_ns[name]) for name in names}, result["score"]])
    return found


def passes(result, asked, needs_all):
    return earned_all(result, asked["points"]) or not needs_all and result["score"] > 0


def put_back(shell, names):
    shell.user_ns.clear()
    shell.user_ns.update(names)


def first_of_each(passed):
    """One line for each liar, though it may pass under several names."""
    return list({liar: [liar, names, score] for liar, names, score in reversed(passed)}.values())[::-1]


def earned_all(result, points):
    return result["problem"] is None and result["score"] >= points


def combinations(shell, asked):
    """All that the test takes at once, which may earn nothing; then each name of this exercise alone, which may not earn everything."""
    there = [name for name in asked["together"] if is_answer(shell.user_ns.get(name, types))]
    if there:
        yield there, False
    if len(there) > 1:
        yield from (([name], True) for name in asked["alone"] if name in there)


def is_answer(thing):
    return not isinstance(thing, types.ModuleType)


def grade_lie(shell, cell, asked, names, liar):
    """What the test gives when the liar stands under the names, and the teacher's cells between were run with it."""
    before = dict(shell.user_ns)
    lies = {name: in_place_of(shell.user_ns[name], liar) for name in names}
    if None in lies.values():
        return {"score": 0, "problem": "no such lie"}
    replaced = {name: lie.value for name, lie in lies.items()}
    try:
        shell.user_ns.update(replaced)
        for between, made in asked["again"]:
            for name in made:  # where the cell stops with an error, what it made of the right answer must not stand there still
                shell.user_ns.pop(name, None)
            execute(shell, between)
            shell.user_ns.update(replaced)
        return grade(shell, cell, asked["points"])
    finally:
        pyplot.close("all")
        put_back(shell, before)


# Running a cell

def quiet_shell():
    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "NoColor"
    shell = InteractiveShell.instance(config=config)
    shell.showtraceback = lambda *_, **__: None
    return shell


def execute(shell, cell):
    return shell.run_cell(cell, store_history=False)


def grade(shell, cell, points):
    """Points by nbgrader's own rule, and None or what went wrong. A word on the error stream is left out: some graders forgive it."""
    done = execute(shell, cell)
    problem = done.error_before_exec or done.error_in_exec
    outputs = []
    if problem is not None:
        outputs = [new_output("error", ename=type(problem).__name__, evalue="", traceback=[])]
    elif done.result is not None:
        outputs = [new_output("execute_result", data={"text/plain": repr(done.result)})]
    marked = new_code_cell(cell, outputs=outputs, metadata={"nbgrader": {"grade": True, "solution": False, "points": points}})
    score = determine_grade(marked)[0]
    return {"score": score, "problem": None if problem is None else f"{type(problem).__name__}: {problem}"[:500]}


# Children of this process

STOPPED = {"score": 0, "problem": "it was stopped: it took too long or too much memory"}


def in_turn(works, processor):
    """What each `work()` returns (plain JSON), one after the other in a fork of this process. One that dies, hangs or says nothing has
    earned nothing, and the rest goes on in another fork."""
    results = []
    while len(results) < len(works):
        left = works[len(results):]
        said = in_a_child(left, processor)
        results += said if len(said) == len(left) else [*said, STOPPED]
    return results


def in_a_child(works, processor):
    """What one fork could say before it ended: a line for each piece of work."""
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(reading)
        _work(works, writing, processor)
    os.close(writing)
    try:
        said = _lines(reading, len(works), LONGEST + processor)
    finally:
        os.close(reading)
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    return [json.loads(line) for line in said]


def _lines(reading, wanted, patience):
    """Whole lines from a pipe: as many as wanted, or those that came until it ended or kept silent for too long."""
    said = b""
    while said.count(b"\n") < wanted and select.select([reading], [], [], patience)[0]:
        part = os.read(reading, 65536)
        if not part:
            break
        said += part
    return said.split(b"\n")[:-1]


def _work(works, writing, processor):
    """In the child: do the works within limits, say each result at once and end, whatever happens."""
    try:
        _limit_memory()
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        for work in works:
            signal.setitimer(signal.ITIMER_PROF, processor)  # of processor time; nobody can catch what comes then, and it ends the child
            os.write(writing, json.dumps(work()).encode() + b"\n")
    finally:
        os._exit(0)


def _limit_memory():
    import resource

    pages = Path("/proc/self/statm")  # only Linux says how much is taken already
    if pages.exists():
        most = int(pages.read_text().split()[0]) * resource.getpagesize() + MEMORY
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


if __name__ == "__main__":
    main(*sys.argv[1:])
