"""`make bench`: speed and memory, as ratios within one run, because machines differ and are busy.

Each line compares what we do with the plainest way to do it. Nothing here fails: the tests hold what must hold.
"""

import contextlib
import io
import sys
import time
import tracemalloc
from pathlib import Path

import pandas as pd
from matplotlib import pyplot as plt

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # run as a script, it needs the repository for `tests`

from migcap import explore
from migcap.data import load
from migcap.data.places import shelf
from tests.graders.harness import Unit

MODULE = "00-my-country"
REPEAT = 7


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
    tracemalloc.start()
    table = load("migrant_stock")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    size = len(table.to_csv(index=False))
    print(f"{'load, peak memory when warm':42} {peak / 1e6:8.1f} MB   {peak / size:6.2f} × the table as text ({size / 1e6:.1f} MB)")


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


def grading():
    unit = Unit(MODULE)
    for exercise, answer in unit.solutions.items():
        if exercise in unit.tests:
            with contextlib.redirect_stdout(io.StringIO()):
                checked = seconds(lambda: unit.grade(exercise, answer), repeat=3)
                bare = seconds(lambda: unit.prepared(exercise, answer), repeat=3)
            line(f"grading a right answer: {exercise}", checked, bare, "running its cells without the test")


if __name__ == "__main__":
    reading_a_table()
    exploring()
    grading()
