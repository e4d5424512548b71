"""`make bench`: speed and memory, as ratios within one run, because machines differ and are busy.

Each line compares what we do with the plainest way to do it. Nothing here fails: the tests hold what must hold.
"""

import contextlib
import gzip
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
from migcap.data.manifests import manifest, tables
from migcap.data.places import shelf
from migcap.data.tables import parsed
from tests.graders.harness import Unit

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
    slowest, hungriest = (0.0, ""), (0.0, "")
    for table in tables():
        path = shelf() / manifest(table)["file"]
        size = len(gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes())
        parsed.cache_clear()
        tracemalloc.start()
        load(table)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        slowest = max(slowest, (seconds(lambda: load(table)), table))
        if size > SMALL:  # below, what is read is less than what reading itself takes
            hungriest = max(hungriest, (peak / size, table))
    print(f"{'slowest load when warm':42} {1000 * slowest[0]:8.1f} ms   ({slowest[1]}; the aim is under 60 ms)")
    print(f"{'most memory while a table is read':42} {hungriest[0]:8.2f} × its uncompressed size ({hungriest[1]}; the aim is under 4)")


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
    the_whole_shelf()
    exploring()
    grading()
