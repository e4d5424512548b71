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


def test_a_changed_figure_turns_it_red(tmp_path):
    """One migrant more from India to Nepal, in a copy of the data: the lesson's numbers no longer hold."""
    shutil.copytree(REPO / "datasets", tmp_path / "datasets")
    table = tmp_path / "datasets" / "migrant_stock.csv.gz"
    rows = list(csv.reader(io.StringIO(gzip.decompress(table.read_bytes()).decode())))
    changed = next(row for row in rows if row[:4] == ["NPL", "IND", "2024", "both"])
    changed[4] = str(int(changed[4]) + 1)
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    table.write_bytes(gzip.compress(out.getvalue().encode()))
    manifest = tmp_path / "datasets" / "migrant_stock.yml"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(re.sub(r"sha256: \w+", f"sha256: {hashlib.sha256(out.getvalue().encode()).hexdigest()}", text), encoding="utf-8")

    code, output = nbval(REPO / "solutions" / "00-my-country" / "lesson.ipynb", tmp_path / "datasets")
    assert code == 1, output[-3000:]
    assert "470720" in output.replace(",", ""), output[-3000:]


def test_the_network_is_really_off():
    done = subprocess.run([sys.executable, "-c", "import socket; socket.create_connection(('192.0.2.1', 80), timeout=5)"],
                          env=dict(os.environ, PYTHONPATH=str(HERE / "offline")), text=True, capture_output=True)
    assert done.returncode == 1
    assert "this test runs without a network" in done.stderr
