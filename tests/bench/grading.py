"""`make bench ARGS=grading`: what grading costs, and what is paid for what. Both engines in one run, on the same notebooks, marks compared.

    make bench ARGS="grading --students 60 --others 6 --many 1000 --dask 40 --suite"
"""

import argparse
import gc
import os
import shutil
import sys
import tempfile
import threading
import time
from pathlib import Path

REPO = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPO))  # run as a script, it needs the repository for `tests`

import nbformat  # noqa: E402

from migcap import course  # noqa: E402
from migcap.grading.engine import Engine, manifest_of  # noqa: E402
from tests.attacks import compare  # noqa: E402
from tests.bench import cohorts, long_runs, nbgrader_suite  # noqa: E402

MODULE = "00-my-country"
ENVIRONMENT = {"MIGCAP_DATA": str(REPO / "datasets"), "MIGCAP_ANNEX": "off", "PYTHONHASHSEED": "0"}
TIMES = 11


def cohort(folder, assignment, make, students):
    """Seconds a submission with nbgrader as shipped and with ours, each on its own copy of the course; the marks must be the same."""
    ours, stock = Path(folder) / "ours", Path(folder) / "stock"
    make(ours, students)
    shutil.copytree(ours, stock)
    begin = time.perf_counter()
    cohorts.run([sys.executable, "-m", "migcap", "grade", assignment, "--course", str(ours), "--workers", "2", "--regrade"], REPO)
    mine = time.perf_counter() - begin
    begin = time.perf_counter()
    cohorts.run([sys.executable, "-m", "nbgrader", "autograde", assignment, "--create"], stock)
    theirs = time.perf_counter() - begin
    same = cohorts.marks(ours) == cohorts.marks(stock)
    print(f"{students} submissions of {assignment}: nbgrader {theirs / students:6.2f} s each, ours {mine / students:6.2f} s each: {theirs / mine:5.1f} × "
          f"(marks {'equal' if same else 'NOT EQUAL'}; start and manifest included)", flush=True)


def ladder(folder):
    """The same notebook, one protection after the other: rung after rung in every round, so that a slow minute of the machine meets all of them."""
    notebook = nbformat.read(REPO / "solutions" / MODULE / "assignment.ipynb", as_version=4)
    manifest = manifest_of(notebook)
    os.environ.update(ENVIRONMENT)
    with new_engine(sandbox=False) as split, new_engine(sandbox=True) as sandboxed:
        rungs = {
            "the bare cells and tests in one warm process": lambda: bare_cells(notebook),
            "in IPython, charts drawn": lambda: in_the_shell(notebook),
            "in a fork of that process": lambda: forked(in_the_shell, notebook),
            "split in two forked processes": lambda: split.run(notebook, manifest),
            "the same in the sandbox": lambda: sandboxed.run(notebook, manifest),
        }
        for run in rungs.values():  # the first time imports and warms
            run()
        gc.collect()
        gc.freeze()  # as in the parents of the engine's processes: what is there from now on is not looked through again and again
        rounds = [[seconds(run) for run in rungs.values()] for _ in range(TIMES)]
        both_cores = two_at_a_time(sandboxed, notebook, manifest)
    took = {name: median(times) for name, times in zip(rungs, zip(*rounds, strict=True), strict=True)}
    took |= {"read, kept and written into the gradebook": written(folder), "in the sandbox, two at a time": both_cores}
    bare = next(iter(took.values()))
    print(f"\nOne submission of {MODULE}, the model answers (the middle of {TIMES} rounds):")
    for name, time_taken in took.items():
        print(f"  {name:46} {1000 * time_taken:7.0f} ms  {time_taken / bare:5.2f} × the bare cells", flush=True)


def new_engine(sandbox):
    return Engine(sandbox=sandbox, environment=ENVIRONMENT, readable=[REPO / "datasets"], warm_up=cohorts.WARM_UP)


def bare_cells(notebook):
    from IPython.core.inputtransformer2 import TransformerManager
    from matplotlib import pyplot

    names, transformer = {"__name__": "__main__"}, TransformerManager()
    with open(os.devnull, "w") as nowhere, redirected(nowhere):
        for cell in notebook.cells:
            if cell.cell_type == "code":
                exec(compile(transformer.transform_cell(cell.source), "<cell>", "exec"), names)
    pyplot.close("all")


def redirected(out):
    import contextlib

    return contextlib.redirect_stdout(out)


_shell = []


def in_the_shell(notebook):
    from migcap.grading.engine.warm import prepare

    if not _shell:
        _shell.append(prepare(cohorts.WARM_UP))
    _shell[0].reset(new_session=True)
    for number, cell in enumerate(notebook.cells):
        if cell.cell_type == "code":
            _shell[0].run(cell.source, number)


def forked(what, *arguments):
    child = os.fork()
    if child == 0:
        try:
            what(*arguments)
        finally:
            os._exit(0)
    os.waitpid(child, 0)


def written(folder):
    """Seconds that `migcap grade` with one worker takes for one submission more; the start is left out."""
    took = []
    for students in (1, 1 + TIMES):
        place = cohorts.course_of_module(folder / str(students), MODULE, students, right=1)
        begin = time.perf_counter()
        cohorts.run([sys.executable, "-m", "migcap", "grade", MODULE, "--course", str(place), "--workers", "1"], REPO)
        took.append(time.perf_counter() - begin)
    return (took[1] - took[0]) / TIMES


def two_at_a_time(grader, notebook, manifest):
    def work(core):
        for _ in range(TIMES):
            grader.run(notebook, manifest, core=core)

    threads = [threading.Thread(target=work, args=(core,)) for core in sorted(os.sched_getaffinity(0))[:2]]
    begin = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return (time.perf_counter() - begin) / (TIMES * len(threads))


def seconds(what):
    what()  # what went before has left other things in the caches, and after a fork every page is written to for the first time
    begin = time.perf_counter()
    what()
    return time.perf_counter() - begin


def median(times):
    return sorted(times)[len(times) // 2]


def main():
    asked = argparse.ArgumentParser(prog='make bench ARGS="grading ..."', description=__doc__.splitlines()[0])
    asked.add_argument("--students", type=int, default=60, help="submissions in each cohort; 0 for none")
    asked.add_argument("--others", type=int, default=0, help="submissions of each of the modules 01 to 04, graded by both, marks compared")
    asked.add_argument("--many", type=int, default=0, help="submissions of nbgrader's example course for a long run, with its memory; graded by ours only")
    asked.add_argument("--dask", type=int, default=0, help="submissions for one Dask worker, then two")
    asked.add_argument("--suite", action="store_true", help="nbgrader's own tests of autograde, with each engine")
    asked.add_argument("--attacks", action="store_true", help="the dishonest submissions with each engine, side by side (about an hour)")
    asked.add_argument("--no-ladder", action="store_true")
    options = asked.parse_args()
    os.environ.update(ENVIRONMENT)
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        if not options.no_ladder:
            ladder(folder / "ladder")
        if options.students:
            cohort(folder / "module", MODULE, of_module(MODULE), options.students)
            cohort(folder / "example", "ps1", cohorts.example_course, options.students)
        if options.others:
            for module in course.modules()[1:]:
                cohort(folder / module.folder, module.folder, of_module(module.folder), options.others)
        if options.many:
            long_runs.many(folder / "many", options.many)
        if options.dask:
            long_runs.on_dask(folder / "dask", MODULE, options.dask, ENVIRONMENT)
    if options.suite:
        nbgrader_suite.compare()
    if options.attacks:
        compare.main([])


def of_module(module):
    return lambda place, students: cohorts.course_of_module(place, module, students)


if __name__ == "__main__":
    main()
