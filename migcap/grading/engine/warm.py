"""What a warm process does once, so that no submission has to wait for it: the imports, and everything that is slow the first time."""

from migcap.grading.engine.shell import make_shell

# Each of these loads parts of libraries that they load only when they are first used.
FIRST_TIMES = ["""
import io
import numpy as np, pandas as pd
table = pd.DataFrame({"place": ["A", "B"] * 10, "year": [2000] * 10 + [2005] * 10, "people": np.arange(20.0)})
pd.read_csv(io.StringIO(table.to_csv(index=False)))
table.groupby("year", as_index=False)["people"].sum(), table.groupby("place").agg(most=("people", "max")), table.query("people > 3 and place == 'A'")
table.drop_duplicates(["place", "year"]).pivot(index="place", columns="year", values="people"), table.merge(table, on="place"), table.nlargest(2, "people")
table.sort_values("people").assign(share=1), pd.concat([table, table]), table.describe(), table.isna().sum(), table.sample(3, random_state=1)
pd.cut(table["people"], [0, 5, 30], labels=["few", "many"]).value_counts(), pd.to_datetime(["2020-01-01"]), table["place"].str.lower(), table["place"].isin(["A"])
pd.testing.assert_frame_equal(table, table.copy()), np.testing.assert_allclose([1.0], [1.0])
""", "table", "table['place'].value_counts()", "print(1)", "1 / 0", "nowhere", "def broken(:", """
from matplotlib import pyplot as plt
figure, axes = plt.subplots()
axes.plot(table["year"], table["people"], marker="o", label="people")
axes.bar([2001], [5])
axes.set(title="A title", xlabel="year", ylabel="people")
axes.legend()
""", "plt.show()"]


def prepare(warm_up=""):
    """Called in the warm parent. `warm_up`: a course's own lines (its imports, its data). Gives the shell that every role runs in."""
    import asyncio  # noqa: F401
    import concurrent.futures  # noqa: F401
    import doctest  # noqa: F401
    import unittest.mock  # noqa: F401

    # The two sides, so that no child has to load them.
    from migcap.grading.engine import beside, roles  # noqa: F401
    from migcap.grading.engine.judge import work  # noqa: F401
    from migcap.grading.engine.runner import serve  # noqa: F401

    shell = make_shell()
    for source in FIRST_TIMES:
        shell.run(source, 1)
    if warm_up:
        exec(compile(warm_up, "<warm up>", "exec"), {"__name__": "__main__"})
    shell.reset(new_session=True)
    settle()
    return shell


def learn(shell, tests):
    """Called in the warm parent of the tests' processes alone: compile test cells, pairs (number, text), as a judge will run them."""
    from migcap.grading.engine.judge.rewriting import AskForNames

    for number, source in tests:
        shell.compile.remember(source, number, AskForNames())


def settle():
    """What is there now lives as long as the process: the collector need not look at it again, and forked copies stay shared."""
    import gc
    import random

    import numpy

    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)  # a process that lives for a second need not look for garbage every 700 objects
    random.seed()
    numpy.random.seed()
