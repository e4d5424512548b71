"""The tables are found wherever a notebook runs: clone, learner's folder, autograding, hub, installed wheel."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from migcap.data import DataError
from migcap.data.places import shelf

ROOT = Path(__file__).resolve().parents[2]
DATASETS = ROOT / "datasets"
ASK = "import migcap; from migcap.data import load; from migcap.data.places import shelf; " \
      "print(shelf()); print(migcap.__file__); print(load('migrant_stock', year=2024, sex='both')['migrants'].sum())"


def answer(folder, python_path=None, **environment):
    """(shelf, file of the package, migrants of the world in 2024) as a fresh Python in `folder` finds them."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith("MIGCAP_")}
    if python_path:
        clean["PYTHONPATH"] = str(python_path)
    run = subprocess.run([sys.executable, "-c", ASK], cwd=folder, env={**clean, **environment}, capture_output=True, text=True)
    assert run.returncode == 0, f"the tables are not found from {folder}: {run.stderr[-800:]}"
    place, package, world = run.stdout.splitlines()
    assert int(world) == 304_021_813
    return Path(place), Path(package)


@pytest.fixture
def clone(tmp_path):
    """A small clone of the project elsewhere."""
    shutil.copytree(DATASETS, tmp_path / "clone" / "datasets", ignore=shutil.ignore_patterns("recipes"))
    return tmp_path / "clone"


def made(folder):
    folder.mkdir(parents=True)
    return folder


@pytest.mark.parametrize("inside", ["solutions/00-my-country", "modules/00-my-country", "grading/autograded/ana/00-my-country"])
def test_in_a_clone_the_tables_are_those_of_the_clone(clone, inside):
    place, _ = answer(made(clone / inside))
    assert place == clone / "datasets"


def test_in_a_learners_folder_elsewhere_they_come_with_the_package(tmp_path):
    home = tmp_path / "home" / "migcap"
    place, _ = answer(made(home / "00-my-country"), MIGCAP_HOME=str(home))
    assert place == DATASETS


def test_migcap_data_decides_before_anything_else(clone, tmp_path):
    place, _ = answer(clone, MIGCAP_DATA=str(DATASETS))
    assert place == DATASETS


@pytest.mark.parametrize("wrong", ["datasets", "/nowhere/at/all", "~/datasets"])
def test_a_wrong_migcap_data_is_said(monkeypatch, wrong):
    monkeypatch.setenv("MIGCAP_DATA", wrong)
    with pytest.raises(DataError) as stopped:
        shelf()
    assert f"MIGCAP_DATA is {wrong!r}" in str(stopped.value) and "unset it" in str(stopped.value)


def test_another_projects_datasets_folder_is_not_ours(tmp_path, monkeypatch):
    (made(tmp_path / "datasets") / "datapackage.json").write_text("{}")
    monkeypatch.delenv("MIGCAP_DATA", raising=False)
    monkeypatch.chdir(tmp_path)
    assert shelf() == DATASETS


def test_a_package_without_tables_says_what_to_set(tmp_path, monkeypatch):
    monkeypatch.delenv("MIGCAP_DATA", raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("migcap.data.places.PACKAGE", tmp_path / "site-packages" / "migcap")
    with pytest.raises(DataError, match="set MIGCAP_DATA to the full path"):
        shelf()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """A wheel of this working copy, built without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    built = subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], cwd=ROOT, capture_output=True, text=True)
    assert built.returncode == 0, f"the wheel cannot be built: {built.stderr[-800:]}"
    return next(folder.glob("*.whl"))


@pytest.mark.xdist_group("wheel")
def test_an_installed_wheel_brings_its_own_tables(wheel, tmp_path):
    site = tmp_path / "site"
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--disable-pip-version-check",
                    "--target", str(site), str(wheel)], check=True, capture_output=True)
    place, package = answer(made(tmp_path / "hub" / "home"), python_path=site)
    assert package == site / "migcap" / "__init__.py", "the test looked at another installation"
    assert place == site / "migcap" / "_shelf"


@pytest.mark.xdist_group("wheel")
def test_a_wheel_holds_every_table_and_nothing_of_the_solutions(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    tables = {f"migcap/_shelf/{path.name}" for path in [*DATASETS.glob("*.yml"), *DATASETS.glob("*.csv*"), DATASETS / "datapackage.json"]}
    assert tables <= set(names), f"missing in the wheel: {sorted(tables - set(names))}"
    leaked = [one for one in names if "solutions" in Path(one).parts or "grading" in Path(one).parts[2:] or "tests" in Path(one).parts]
    assert leaked == [], f"the wheel carries what no learner may have: {leaked}"
    assert not [one for one in names if "recipes" in Path(one).parts], "the wheel carries the recipes, and with them the key to the synthetic tables"
    sources = {path.name for path in (ROOT / "solutions").glob("*/*.md")}
    assert not [one for one in names if Path(one).name in sources and not one.startswith("migcap/_shelf/")]
