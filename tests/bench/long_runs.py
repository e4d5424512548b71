"""Long runs of `migcap grade`: whether the thousandth submission costs what the sixtieth does, what memory it takes, and what a second worker brings."""

import os
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

from tests.bench import cohorts
from tests.grading.cohort.real import dask, descendants

FEW = 60
EVERY = 2  # seconds between two looks at the memory


def many(folder, students):
    """nbgrader's example course with `students` submissions beside one of 60: time for each, and the memory of all processes together."""
    rows = []
    for count in (FEW, students):
        place = cohorts.example_course(folder / str(count), count)
        seconds, memory = graded(place, "ps1", "--workers", "2")
        rows.append((count, seconds / count))
        print(f"{count:5} submissions of ps1: {seconds / count:.3f} s each, start included; memory at most {max(memory) / 2**20:,.0f} MB", flush=True)
    third = len(memory) // 3
    first, second, last = (statistics.median(memory[number * third:][:third]) / 2**20 for number in range(3))
    print(f"memory over time, the middle of each third of the long run: {first:,.0f} MB, {second:,.0f} MB, {last:,.0f} MB")
    print(f"one of {students} costs {rows[1][1] / rows[0][1]:.2f} × one of {FEW}")


def on_dask(folder, module, students, environment):
    """One Dask worker of one core, then two: how much more they do."""
    took = {}
    for workers in (1, 2):
        place = cohorts.course_of_module(folder / str(workers) / "course", module, students)
        with dask(place.parent, os.environ | environment | {"PYTHONPATH": str(cohorts.REPO)}, workers) as (address, processes):
            for core, process in zip(sorted(os.sched_getaffinity(0)), processes):
                os.sched_setaffinity(process.pid, {core})
            graded(place, module, "--scheduler", address)  # the workers' processes are warm then, as on a day of grading
            took[workers] = graded(place, module, "--scheduler", address, "--regrade")[0]
    print(f"{students} submissions of {module} by Dask workers of one core each: one {took[1]:.1f} s, two {took[2]:.1f} s: {took[1] / took[2]:.2f} × the work", flush=True)


def graded(place, assignment, *options):
    """Grade a course with `migcap grade`. Gives the seconds, and the memory of it and all that it started, in bytes, every two seconds."""
    command = [sys.executable, "-m", "migcap", "grade", assignment, "--course", str(place), *options]
    begin = time.perf_counter()
    with open(Path(place).parent / "grade.log", "w") as log, subprocess.Popen(command, cwd=cohorts.REPO, stdout=log, stderr=log) as process:
        memory, ended = [0], threading.Event()
        looking = threading.Thread(target=look, args=(process.pid, memory, ended), daemon=True)
        looking.start()
        status = process.wait()
        seconds = time.perf_counter() - begin
        ended.set()
        looking.join()
    if status not in (0, 3):
        raise RuntimeError(f"{command} ended with {status}: see {log.name}")
    return seconds, memory


def look(pid, memory, ended):
    while not ended.wait(EVERY):
        memory.append(sum(proportional(one) for one in [pid, *descendants(pid)]))


def proportional(pid):
    """The memory of a process in bytes; what it shares with others counts in part."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0  # it has ended
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) * 1024
