"""`make bench`: speed and memory, as ratios within one run, because machines differ and are busy.

Each line compares what we do with the plainest way to do it. Nothing here fails: the tests hold what must hold.
"""

import contextlib
import gzip
import io
import os
import sys
import time
import tracemalloc
from pathlib import Path

import ipywidgets as widgets
import pandas as pd
from matplotlib import pyplot as plt

REPO = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPO))  # run as a script, it needs the repository for `tests`

from migcap import course, explore
from migcap.build.source import read_source
from migcap.data import load
from migcap.data.manifests import manifest, tables
from migcap.data.places import shelf
from migcap.data.tables import parsed
from tests.graders.harness import Unit, run

MODULE = "00-my-country"
REPEAT = 7
SMALL = 500_000  # bytes


def seconds(what, repeat=REPEAT):
    """The median time of several runs."""
    times = []
    for _ in range(repeat):
        begin = time.perf_counter()
        what()
        times.append(time.perf_counter() - begin)
    return sorted(times)[len(times) // 2]


def line(what, ours, plain, plain_is):
    print(f"{what:42} {1000 * ours:8.1f} ms   {ours / plain:6.2f} × {plain_is} ({1000 * plain:.1f} ms)")


def reading_a_table():
    begin = time.perf_counter()
    load("migrant_stock")
    first = time.perf_counter() - begin
    plain = seconds(lambda: pd.read_csv(shelf() / "migrant_stock.csv.gz", keep_default_na=False))
    line("load('migrant_stock'), first time", first, plain, "pandas.read_csv")
    line("load('migrant_stock'), again", seconds(lambda: load("migrant_stock")), plain, "pandas.read_csv")


def the_whole_shelf():
    """Every table, as a learner's first and next cell meet it: the time when warm, the most memory while it is read."""
    slowest, part, hungriest = (0.0, ""), (0.0, ""), (0.0, "")
    for table in tables():
        path = shelf() / manifest(table)["file"]
        size = len(gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes())
        parsed.cache_clear()
        tracemalloc.start()
        load(table)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        slowest = max(slowest, (seconds(lambda: load(table)), table))
        if "country_column" in manifest(table):
            part = max(part, (seconds(lambda: load(table, country="NPL")), table))
        if size > SMALL:  # below, what is read is less than what reading itself takes
            hungriest = max(hungriest, (peak / size, table))
    print(f"{'slowest load when warm':42} {1000 * slowest[0]:8.1f} ms   ({slowest[1]}; the aim is under 60 ms)")
    print(f"{'slowest load of one country when warm':42} {1000 * part[0]:8.1f} ms   ({part[1]}; the aim is under 60 ms)")
    # What Python and NumPy ask for; the process grows by more, for memory that was freed in small pieces stays with it.
    print(f"{'most memory asked for while a table is read':42} {hungriest[0]:7.2f} × its uncompressed size ({hungriest[1]}; the aim is under 4)")


def exploring():
    def plain_picture():
        figure, axes = plt.subplots()
        axes.plot([1, 2, 3])
        figure.savefig(io.BytesIO())
        plt.close(figure)

    plain = seconds(plain_picture)
    explore.migrants_picture("NPL", 2024)
    drawn = seconds(lambda: plt.close(explore.migrants_picture("USA", 2024)))
    line("the explorer's picture, United States", drawn, plain, "an empty chart as PNG")


def redrawing():
    """Every explorer, moved as a person moves it, each change drawn: the 95th percentile, on the country with the most rows."""
    for name, widget, moves in explorers():
        times = []
        for control, values in moves:
            for value in values:
                begin = time.perf_counter()
                control.value = value
                times.append(time.perf_counter() - begin)
        plt.close("all")
        times.sort()
        print(f"{f'explore.{name}, a change drawn':42} {1000 * times[int(0.95 * len(times))]:8.1f} ms   (95th percentile of {len(times)}; the aim is under 100 ms)")


def explorers():
    """(name, widget, [(control, values to move it through)]) of each explorer: every slider and list that it has, there and back."""
    for name in explore.__all__:
        if name.endswith("_picture"):
            continue
        widget = getattr(explore, name)("USA", 2024) if name == "migrants" else getattr(explore, name)()
        yield name, widget, [(control, values_of(control)) for control in controls(widget) if values_of(control)]


def controls(widget):
    found = [widget] if hasattr(widget, "value") else []
    return found + [one for child in getattr(widget, "children", ()) for one in controls(child)]


def values_of(control, most=40):
    """Values to move a control through, so that each step changes something."""
    if isinstance(control, widgets.Combobox | widgets.HTML | widgets.Label):
        return []
    if hasattr(control, "options"):
        values = [option[1] if isinstance(option, tuple) else option for option in control.options]
    elif isinstance(control, widgets.Checkbox | widgets.ToggleButton):
        values = [True, False]
    elif hasattr(control, "min") and hasattr(control, "step"):
        steps = int((control.max - control.min) / control.step)
        values = [control.min + control.step * step for step in range(steps + 1)]
    else:
        return []
    return (values[::-1] + values)[:most] if not isinstance(control.value, tuple) else []


def running_lessons():
    """Each lesson from top to bottom in one process: what a learner waits for in all, without the start of a kernel."""
    for module in course.modules():
        cells = [cell for cell in read_source(REPO / "solutions" / module.folder / "lesson.md").cells
                 if cell.cell_type == "code" and "skip-execution" not in cell.metadata.get("tags", [])]
        with contextlib.redirect_stdout(io.StringIO()), in_a_still_page():
            names = {"__name__": "__main__"}
            begin = time.perf_counter()
            for cell in cells:
                run(cell.source, names)
            took = time.perf_counter() - begin
        plt.close("all")
        print(f"{f'lesson {module.number}, all its cells':42} {took:8.1f} s    (the aim is under 10 s)")


@contextlib.contextmanager
def in_a_still_page():
    before = os.environ.copy()
    os.environ.update(MIGCAP_EXPLORE="still", MIGCAP_ANNEX="off")
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def grading():
    unit = Unit(MODULE)
    for exercise, answer in unit.solutions.items():
        if exercise in unit.tests:
            with contextlib.redirect_stdout(io.StringIO()):
                checked = seconds(lambda: unit.grade(exercise, answer), repeat=3)
                bare = seconds(lambda: unit.prepared(exercise, answer), repeat=3)
            line(f"grading a right answer: {exercise}", checked, bare, "running its cells without the test")


if __name__ == "__main__":
    if sys.argv[1:2] == ["grading"]:  # make bench ARGS="grading --students 60": a part of its own, because it takes many minutes
        from tests.bench.grading import main

        del sys.argv[1]
        sys.exit(main())
    if sys.argv[1:2] == ["classroom"]:  # make bench ARGS="classroom --trainees 40"
        from tests.bench.classroom import main

        del sys.argv[1]
        sys.exit(main())
    reading_a_table()
    the_whole_shelf()
    exploring()
    redrawing()
    running_lessons()
    grading()
