"""`make bench ARGS=classroom`: a class at work on this machine, through the real hub.

All trainees at once log in, start their servers, run the lesson of module 00 cell by cell over the websocket that JupyterLab uses, and
hand in; then the trainer collects and grades. Everything is on this machine's own address and lies in a folder that goes at the end.

    python tests/bench/classroom.py [--trainees 40] [--minutes 20]
"""

import argparse
import csv
import json
import os
import re
import shutil
import sys
import tempfile
import threading
import time
from pathlib import Path

REPO = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(REPO), str(REPO / "tests" / "classroom")]  # run as a script, it needs the repository for `tests`

import nbformat  # noqa: E402
import psutil  # noqa: E402
from nbgrader.api import Gradebook  # noqa: E402
from room import Room, lacks  # noqa: E402

MODULE = "00-my-country"
HAND_IN = f"""
import os, json
from pathlib import Path
from migcap.classroom.desk.client import Desk
print(json.dumps(Desk.of_this_server().submit("{MODULE}", {{"assignment.ipynb": Path(os.environ["MIGCAP_HOME"], "{MODULE}", "assignment.ipynb")}})))
"""
MARK = f"""
import os
os.chdir(os.environ["MIGCAP_COURSE"])
!nbgrader collect {MODULE} --update 2>&1
!python -m migcap grade {MODULE} 2>&1
"""
WAIT = 600  # seconds for one step of one person


class Trainee:
    """One person's way through the morning; what took how long, and the sentence of whatever went wrong."""

    def __init__(self, room, name):
        self.room, self.name = room, name
        self.start = None
        self.cells, self.errors, self.receipt, self.failure = [], [], None, None

    def comes_in(self):
        begin = time.perf_counter()
        self.visitor = self.room.login(self.name)
        self.visitor.start_server(patience=WAIT)
        self.start = time.perf_counter() - begin

    def works(self, cells):
        kernel = self.visitor.new_kernel()
        for cell in cells:
            begin = time.perf_counter()
            printed = self.visitor.run(kernel, cell, patience=WAIT)
            self.cells.append(time.perf_counter() - begin)
            self.errors += re.findall(r"(?m)^\w*(?:Error|Exception): .*", printed)
        self.kernel = kernel

    def hands_in(self):
        """The model's answers, so that there is something to grade."""
        target = self.visitor.home / "migcap" / MODULE / "assignment.ipynb"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(REPO / "solutions" / MODULE / "assignment.ipynb", target)
        printed = self.visitor.run(self.kernel, HAND_IN, patience=WAIT)
        try:
            self.receipt = json.loads(printed.splitlines()[-1])["id"]
        except (ValueError, IndexError, KeyError):
            raise RuntimeError(f"no receipt: {printed[-300:]}") from None


def all_at_once(trainees, what, *given):
    """Seconds until the last is done. Who failed before does not go on."""

    def one(trainee):
        try:
            getattr(trainee, what)(*given)
        except Exception as error:  # the others go on, and it is printed at the end
            trainee.failure = f"{what}: {type(error).__name__}: {error}"

    threads = [threading.Thread(target=one, args=(trainee,), daemon=True) for trainee in trainees if trainee.failure is None]
    begin = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - begin


def memory(room, trainees):
    """{name: bytes} of each trainee's processes together, each page divided by the number of those that share it (PSS)."""
    homes = {str(room.folder / "homes" / one.name / "migcap"): one.name for one in trainees}
    found = dict.fromkeys(homes.values(), 0)
    for process in psutil.process_iter():
        try:
            name = homes.get(process.environ().get("MIGCAP_HOME"))
            if name:
                rollup = Path(f"/proc/{process.pid}/smaps_rollup").read_text()
                found[name] += 1024 * int(re.search(r"(?m)^Pss:\s+(\d+) kB", rollup)[1])
        except (psutil.Error, OSError):
            pass  # it ended meanwhile, or is not ours
    return found


def settings(folder, names):
    """A class of so many people: the demo's settings with others in it."""
    with open(folder / "people.csv", "w", newline="") as file:
        csv.writer(file).writerows([("name", "role", "cohort", "full_name"), ("tara", "trainer", "", "Tara Trainer"), *((name, "trainee", "bench", name.title()) for name in names)])
    path = folder / "classroom.toml"
    path.write_text(f'people = "people.csv"\n[servers]\nstart_seconds = {WAIT}\nstop_after_idle_minutes = 0.0\n')
    return path


def lesson():
    """The code of a learner's lesson, cell by cell; without those that show an error on purpose."""
    notebook = nbformat.read(REPO / "modules" / MODULE / "lesson.ipynb", as_version=4)
    return [cell.source for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip() and not {"raises-exception", "skip-execution"} & set(cell.metadata.get("tags", []))]


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(share * len(values)))] if values else float("nan")


def figure(what, text):
    print(f"{what:52} {text}", flush=True)


def seconds(values):
    return f"{percentile(values, 0.5):7.2f} s half of them, {percentile(values, 0.95):7.2f} s 95 in 100, {max(values, default=float('nan')):7.2f} s the slowest ({len(values)})"


def megabytes(found):
    return f"{sum(found.values()) / len(found) / 1e6:7.0f} MB each, {max(found.values()) / 1e6:.0f} MB the most, {sum(found.values()) / 1e9:.1f} GB together"


def graded(room):
    """How many submissions the gradebook has a score for."""
    with Gradebook(f"sqlite:///{room.folder / 'course' / 'gradebook.db'}") as gradebook:
        return sum(any(grade.auto_score is not None for notebook in one.notebooks for grade in notebook.grades) for one in gradebook.assignment_submissions(MODULE))


def measure(room, trainees):
    figure("the classroom, from nothing to open", f"{room.started:7.1f} s")
    begin = time.perf_counter()
    all_at_once(trainees, "comes_in")
    figure("log in and start a server, all at once", seconds([one.start for one in trainees if one.start]))
    figure("memory of a trainee's server, idle", megabytes(memory(room, trainees)))
    cells = lesson()
    all_at_once(trainees, "works", cells)
    figure(f"a cell's answer ({len(cells)} cells of the lesson)", seconds([one for trainee in trainees for one in trainee.cells]))
    figure("the lesson, start of the kernel included", seconds([sum(trainee.cells) for trainee in trainees if trainee.cells]))
    figure("memory of a trainee who works", megabytes(memory(room, trainees)))
    all_at_once(trainees, "hands_in")
    figure("from the first login to the last receipt", f"{time.perf_counter() - begin:7.1f} s")
    for trainee in trainees:
        if trainee.failure or trainee.errors:
            print(f"  {trainee.name}: {trainee.failure or trainee.errors[0]}")
    tara = room.login("tara")
    tara.start_server("course", patience=WAIT)
    begin = time.perf_counter()
    said = tara.run(tara.new_kernel("course"), MARK, "course", patience=WAIT + 30 * len(trainees))
    figure("collect and grade all", f"{time.perf_counter() - begin:7.1f} s")
    sent = len({one.receipt for one in trainees if one.receipt})
    collected = len(list((room.folder / "course" / "submitted").glob(f"*/{MODULE}/assignment.ipynb")))
    marked = graded(room)
    equal = "nothing lost" if len(trainees) == sent == collected == marked else f"NOT EQUAL\n{said[-2000:]}"
    figure("sent = collected = graded", f"{sent} = {collected} = {marked} of {len(trainees)} trainees: {equal}")


def main():
    asked = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    asked.add_argument("--trainees", type=int, default=40)
    asked.add_argument("--minutes", type=int, default=20, help="after so many it is stopped, whatever it does")
    options = asked.parse_args()
    if lacks():
        return lacks()
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    with tempfile.TemporaryDirectory(prefix="migcap-bench-") as place:
        names = [f"trainee{number:02}" for number in range(1, options.trainees + 1)]
        room = Room(Path(place) / "room", settings=settings(Path(place), names))
        too_long = threading.Timer(60 * options.minutes, room.stop)
        too_long.daemon = True
        too_long.start()
        try:
            measure(room.start(), [Trainee(room, name) for name in names])
        finally:
            too_long.cancel()
            room.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
