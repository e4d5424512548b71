"""start.py and JupyterHub's proxy: exactly the locked one, installed once, and a sentence where Node.js is missing. No network."""

import importlib.util
import json
import os
import shutil
from pathlib import Path

import pytest

REPO = Path(__file__).resolve().parents[2]
PROXY = REPO / "grading" / "hub" / "proxy"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-ins for node and npm are shell scripts")


@pytest.fixture
def start(tmp_path):
    """start.py of a clone that has the proxy's lock, and nothing in .venv."""
    clone = tmp_path / "a clone"
    (clone / "grading" / "hub").mkdir(parents=True)
    shutil.copy(REPO / "start.py", clone)
    shutil.copytree(PROXY, clone / "grading" / "hub" / "proxy", ignore=shutil.ignore_patterns("node_modules"))
    spec = importlib.util.spec_from_file_location("start_of_another_clone", clone / "start.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """`programs(node="v20.1.0")`: a PATH with these programs alone; npm notes what it was asked and does nothing, or fails."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def put(node=None, npm=None):
        scripts = {"node": node and f"echo {node}", "npm": npm and f'echo "$PWD $*" >> {folder}/asked; {npm}'}
        for name, script in scripts.items():
            if script:
                (folder / name).write_text(f"#!/bin/sh\n{script}\n")
                (folder / name).chmod(0o755)
        return folder / "asked"

    return put


@pytest.mark.parametrize("there, sentence", [
    ({}, "needs Node.js, which is missing: install Node.js 20 or newer with npm"),
    ({"node": "v20.1.0"}, "needs npm, which is missing"),
    ({"node": "v18.19.0", "npm": "exit 0"}, "needs Node.js 20 or newer and found v18.19.0"),
])
def test_what_is_missing_is_named_and_the_classroom_stops(start, programs, there, sentence):
    programs(**there)
    with pytest.raises(SystemExit, match=sentence):
        start.make_proxy(needed=True)
    assert not os.path.exists(os.path.join(start.VENV, "proxy"))


def test_the_tests_go_on_without_it(start, programs, capsys):
    programs()
    start.make_proxy(needed=False)
    assert "needs Node.js, which is missing" in capsys.readouterr().out


def test_the_locked_one_is_installed_once(start, programs):
    asked = programs(node="v20.1.0", npm="exit 0")
    start.make_proxy(needed=True)
    start.make_proxy(needed=True)
    there = Path(start.VENV, "proxy")
    assert asked.read_text().splitlines() == [f"{there} ci --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error"]
    assert (there / "package-lock.json").read_bytes() == (PROXY / "package-lock.json").read_bytes()


def test_another_lock_is_installed_anew(start, programs):
    asked = programs(node="v22.1.0", npm="exit 0")
    start.make_proxy(needed=True)
    with open(os.path.join(start.PROXY, "package-lock.json"), "a") as lock:
        lock.write("\n")
    start.make_proxy(needed=True)
    assert len(asked.read_text().splitlines()) == 2


def test_an_installation_that_failed_is_not_taken_for_ready(start, programs):
    asked = programs(node="v20.1.0", npm="exit 1")
    for _ in range(2):
        with pytest.raises(SystemExit, match="could not be installed .* check the internet connection"):
            start.make_proxy(needed=True)
    assert len(asked.read_text().splitlines()) == 2


def test_the_lock_names_one_version_and_a_checksum_for_each():
    lock = json.loads((PROXY / "package-lock.json").read_text())
    wanted = json.loads((PROXY / "package.json").read_text())
    packages = {name: facts for name, facts in lock["packages"].items() if name}
    assert packages["node_modules/configurable-http-proxy"]["version"] == wanted["dependencies"]["configurable-http-proxy"]
    assert len(packages) > 20 and all(facts["integrity"].startswith("sha512-") for facts in packages.values())


def test_none_of_it_needs_a_newer_node_than_we_say():
    lock = json.loads((PROXY / "package-lock.json").read_text())
    newer = {name: facts["engines"]["node"] for name, facts in lock["packages"].items() if ">=22" in facts.get("engines", {}).get("node", "")}
    assert newer == {}
