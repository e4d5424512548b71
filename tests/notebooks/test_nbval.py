"""Every executed notebook run again without a network: each text and number must come out the same (nbval)."""

import csv
import gzip
import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from migcap import course

from migcap.build.execute import kernel_environment, warm_up_fonts

REPO = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
NOTEBOOKS = sorted((REPO / "solutions").rglob("*.ipynb"))


def nbval(notebook, datasets):
    """Exit code and output of nbval over one notebook, with the data of `datasets` and no network."""
    warm_up_fonts()
    environment = kernel_environment(datasets)
    environment["PYTHONPATH"] = os.pathsep.join([str(HERE / "offline"), environment.get("PYTHONPATH", "")])
    command = [sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", f"--nbval-sanitize-with={HERE / 'sanitize.cfg'}",
               "-p", "no:cacheprovider", "-p", "no:xdist", "-q", "--color=no", "--override-ini=addopts=", str(notebook)]
    done = subprocess.run(command, cwd=notebook.parent, env=environment, text=True, capture_output=True)
    return done.returncode, done.stdout + done.stderr


def test_there_are_notebooks():
    assert {"lesson.ipynb", "assignment.ipynb"} <= {path.name for path in NOTEBOOKS}


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: str(path.relative_to(REPO / "solutions")))
def test_notebook_gives_the_same_again(notebook):
    code, output = nbval(notebook, REPO / "datasets")
    assert code == 0, output[-6000:]


# For each module one figure of the data and what its lesson's prose then says: (lesson, table, the row's beginning, column, new value, new words).
CHANGES = [
    ("00-my-country", "migrant_stock", ["NPL", "IND", "2024", "both"], "migrants", "412191", "470,720"),
    ("01-frameworks-as-data", "gcm_sdg_links", ["1", "16.10"], "basis", "official wording", "for **67** of"),
    ("02-who-is-a-migrant", "synthetic_veridia_components", ["2023", "birthplace"], "stock_end", "100268", "**100,268**"),
    ("03-sources-and-quality", "raw_unhcr_extract", ["2024", "Afghanistan", "AFG", "AFG", "Egypt", "ARE"], "refugees", "46", "**238,015**"),
    ("04-measuring-migration", "synthetic_veridia_two_censuses", ["VRD-01"], "births", "30120", "**75,001**"),
]
CHANGES = [change for change in CHANGES if (REPO / "solutions" / change[0]).is_dir()]


def changed_copy(folder, table, begins, column, value):
    """A copy of the shelf in which one cell of a table is another, and its manifest agrees."""
    shutil.copytree(REPO / "datasets", folder)
    path = next(path for path in (folder / f"{table}.csv.gz", folder / f"{table}.csv") if path.exists())
    packed = path.suffix == ".gz"
    head, *rows = csv.reader(io.StringIO((gzip.decompress(path.read_bytes()) if packed else path.read_bytes()).decode()))
    row = next(row for row in rows if row[:len(begins)] == begins)
    assert row[head.index(column)] != value
    row[head.index(column)] = value
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([head, *rows])
    content = out.getvalue().encode()
    path.write_bytes(gzip.compress(content) if packed else content)
    manifest = folder / f"{table}.yml"
    manifest.write_text(re.sub(r"sha256: \w+", f"sha256: {hashlib.sha256(content).hexdigest()}", manifest.read_text(encoding="utf-8")), encoding="utf-8")
    return folder


@pytest.mark.parametrize("module, table, begins, column, value, words", CHANGES, ids=[change[0] for change in CHANGES])
def test_a_changed_figure_changes_the_sentence_and_turns_it_red(tmp_path, module, table, begins, column, value, words):
    lesson = REPO / "solutions" / module / "lesson.ipynb"
    assert words not in lesson.read_text(encoding="utf-8")
    code, output = nbval(lesson, changed_copy(tmp_path / "datasets", table, begins, column, value))
    assert code == 1, output[-3000:]
    assert words in output, output[-3000:]


def test_every_module_has_a_figure_to_change():
    assert {change[0] for change in CHANGES} == {module.folder for module in course.modules()}


def test_the_network_is_really_off():
    done = subprocess.run([sys.executable, "-c", "import socket; socket.create_connection(('192.0.2.1', 80), timeout=5)"],
                          env=dict(os.environ, PYTHONPATH=str(HERE / "offline")), text=True, capture_output=True)
    assert done.returncode == 1
    assert "this test runs without a network" in done.stderr
