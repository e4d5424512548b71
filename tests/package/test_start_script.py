"""start.py: one command on a fresh machine, and a sentence wherever something is missing. Nothing here uses the network."""

import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml

from migcap.build.lock import conda_environment

REPO = Path(__file__).resolve().parents[2]
LOCK = "nothing-of-that-name==1.0 \\\n    --hash=sha256:%064d\n# --- for tests and authors only ---\nanother-of-no-name==2.0\n" % 0


@pytest.fixture
def clone(tmp_path):
    """A folder with start.py and a lock of packages that do not exist; nothing in .venv."""
    folder = tmp_path / "a clone"  # with a space, as people have them
    folder.mkdir()
    shutil.copy(REPO / "start.py", folder)
    shutil.copy(REPO / "pyproject.toml", folder)
    (folder / "requirements.lock").write_text(LOCK)
    return folder


@pytest.fixture
def start(clone):
    """The clone's start.py as a module."""
    spec = importlib.util.spec_from_file_location("start_of_a_clone", clone / "start.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def make_ready(start, for_tests=False):
    """As if everything had been installed."""
    Path(start.PYTHON).parent.mkdir(parents=True, exist_ok=True)
    Path(start.PYTHON).touch()
    Path(start.stamp(for_tests)).write_text(start.fingerprint(start.locked(for_tests)))


def run(clone, *arguments, first="", **environment):
    """start.py in a Python of its own, after the lines `first`."""
    code = f"import sys, runpy\nsys.argv = ['start.py', *{list(arguments)!r}]\n{first}\nrunpy.run_path({str(clone / 'start.py')!r}, run_name='__main__')"
    return subprocess.run([sys.executable, "-c", code], cwd=clone, capture_output=True, text=True, timeout=120, env={**os.environ, **environment})


def test_too_old_a_python_is_named(clone):
    done = run(clone, "learn", first="sys.version_info = (3, 9, 2, 'final', 0); sys.version = '3.9.2 (main)'")
    assert done.returncode == 1 and done.stdout == ""
    assert done.stderr == ("This needs Python 3.11 or newer and found 3.9.2: install a newer Python, then run the same command again with it "
                           "(with make: make PYTHON=python3.12 learn).\n")


def test_the_script_can_be_read_by_pythons_that_it_refuses():
    # What Python 2.7 and 3.4 cannot parse would be a syntax error instead of the sentence.
    source = (REPO / "start.py").read_text()
    assert not re.search(r"""\bf["']|:=|\bprint\(.*flush=|\bnonlocal\b|\basync\b|\w+: (?:str|int|bool)\b""", source)
    assert source.isascii()


def test_debians_python_without_venv_is_told_what_to_install(clone):
    done = run(clone, "test", first="sys.modules['ensurepip'] = None")
    assert done.returncode == 1 and done.stdout == ""
    assert done.stderr == (f"This Python has no 'venv': install it (on Debian and Ubuntu: sudo apt install python3.{sys.version_info.minor}-venv), "
                           "then run the same command again.\n")
    assert not (clone / ".venv").exists()


def test_without_network_it_says_what_to_check_and_takes_nothing_for_ready(clone):
    done = run(clone, "learn", PIP_CONFIG_FILE=os.devnull, PIP_INDEX_URL="http://127.0.0.1:9/", PIP_EXTRA_INDEX_URL="", PIP_FIND_LINKS="", PIP_RETRIES="1")
    assert done.returncode == 1
    assert done.stdout.startswith("Making an environment in .venv (nothing outside this folder is changed) ...\nInstalling the packages into .venv.")
    assert "  The connection does not answer; trying again ...\n" in done.stdout
    assert done.stderr == ("The packages could not be installed (see the lines above): check the internet connection and the room on the disk, "
                           "then run the same command again; what was fetched already is kept.\n")
    assert (clone / ".venv").exists() and not list(clone.glob(".venv/ready*"))


def test_an_unknown_command_shows_what_there_is(clone):
    done = run(clone, "lern")
    assert done.returncode == 2 and "learn [--no-browser]" in done.stdout
    assert run(clone, "--help").returncode == 0
    assert not (clone / ".venv").exists()


def test_when_everything_is_there_nothing_is_started_but_the_command(start, monkeypatch):
    make_ready(start)
    started = []
    monkeypatch.setattr(start.subprocess, "call", started.append)
    monkeypatch.setattr(start, "hand_over", lambda command: started.append(command) or 7)
    assert start.main(["learn", "--no-browser"]) == 7
    assert started == [[start.PYTHON, "-m", "migcap", "learn", "--no-browser"]]


@pytest.mark.parametrize("for_tests", [False, True])
def test_tests_need_the_whole_lock_and_learners_only_the_first_part(start, monkeypatch, for_tests):
    """What was installed for tests serves learners too, and not the other way round."""
    make_ready(start, for_tests)
    asked = []
    monkeypatch.setattr(start, "is_usable", lambda: True)
    monkeypatch.setattr(start, "install", asked.append)
    start.make_environment(for_tests=False)
    start.make_environment(for_tests=True)
    assert asked == ([] if for_tests else [True])
    assert start.is_ready(True)


def test_our_own_modules_are_compiled_once_for_everybody(start, clone, monkeypatch):
    (clone / "migcap" / "room").mkdir(parents=True)
    (clone / "migcap" / "room" / "thing.py").write_text("")
    Path(start.VENV).mkdir()
    monkeypatch.setattr(start, "PYTHON", sys.executable)
    monkeypatch.setattr(start, "follow", lambda pip, progress: None)
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    start.install(for_tests=False)
    assert list((clone / "migcap" / "room" / "__pycache__").glob("thing.*.pyc")), "a process that may not write there would compile it anew each time"


@pytest.mark.parametrize("change", ["requirements.lock", "pyproject.toml", "moved", "python"])
def test_what_the_environment_was_made_from_is_looked_at_again_when_it_changes(start, monkeypatch, change):
    make_ready(start)
    assert start.is_ready(False)
    if change == "moved":
        monkeypatch.setattr(start, "HERE", start.HERE + "-moved")
        shutil.copytree(Path(start.LOCK).parent, start.HERE)
    elif change == "python":
        monkeypatch.setattr(start.sys, "version_info", (3, 99))
    else:
        path = Path(start.HERE, change)
        path.write_text("# changed\n" + path.read_text())
    assert not start.is_ready(False)


@pytest.mark.parametrize("half_made", ["nothing", "no python", "made elsewhere"])
def test_a_half_made_environment_is_made_again(start, monkeypatch, half_made):
    venv = Path(start.VENV)
    if half_made != "nothing":
        venv.mkdir()
        (venv / "left-over").touch()
        (venv / "pyvenv.cfg").write_text(f"command = python3 -m venv {'/elsewhere/.venv' if half_made == 'made elsewhere' else venv}\n")
    if half_made == "made elsewhere":
        Path(start.PYTHON).parent.mkdir()
        Path(start.PYTHON).symlink_to(sys.executable)
    commands = []
    monkeypatch.setattr(start, "install", lambda for_tests: Path(start.VENV).mkdir())
    real_call = subprocess.call
    monkeypatch.setattr(start.subprocess, "call", lambda command, **how: (real_call(command, **how) if command[0] == start.PYTHON
                                                                           else commands.append(command) or 0))
    start.make_environment(for_tests=False)
    assert commands == [[sys.executable, "-m", "venv", start.VENV]]
    assert not (venv / "left-over").exists()


def test_pips_hundreds_of_lines_become_one_that_moves(start, monkeypatch, capsys):
    said = ["Ignoring appnope: markers 'sys_platform == \"darwin\"' don't match your environment\n"]
    for number in range(50):
        said += [f"Collecting some-thing{number}==1.0 (from -r /a/needed.txt (line 2))\n", f"  Downloading some_thing{number}-1.0-py3-none-any.whl (2.1 MB)\n"]
    said += ["Processing /opt/wheels/other_thing-2.0-py3-none-any.whl (from -r /a/needed.txt (line 9))\n", "Installing collected packages: a, b\n"]

    class Terminal:
        encoding = "utf-8"
        written = ""
        flush = staticmethod(lambda: None)
        isatty = staticmethod(lambda: True)

        def write(self, text):
            self.written += text

    for terminal in (True, False):
        progress = start.Progress(52)
        if terminal:
            monkeypatch.setattr(start.sys, "stdout", Terminal())
        for text in said:
            progress.read(text)
        progress.end()
        if terminal:
            moving = [line.rstrip() for line in start.sys.stdout.written.split("\r")]
            assert moving[1:3] == ["  1 of 51: some-thing0", "  1 of 51: some-thing0 (2.1 MB)"]
            assert moving[-2:] == ["  51 of 51: other_thing", "  Everything is fetched; unpacking it ..."]
            assert start.sys.stdout.written.count("\n") == 1
            monkeypatch.undo()
    assert capsys.readouterr().out == "  25 of 51: some-thing24\n  50 of 51: some-thing49\n  Everything is fetched; unpacking it ...\n"


def test_settings_that_lead_pip_or_python_astray_are_left_out(start, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    monkeypatch.setenv("PIP_TARGET", "/somewhere")
    monkeypatch.setenv("PIP_USER", "1")
    monkeypatch.setenv("PIP_INDEX_URL", "https://a.mirror/")
    environment = start.clean_environment()
    assert not {"PYTHONPATH", "PIP_TARGET"} & set(environment)
    assert environment["PIP_USER"] == "0" and environment["PIP_INDEX_URL"] == "https://a.mirror/"
    assert environment["PATH"].split(os.pathsep)[0] == start.BIN


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to send to a group of processes")
def test_ctrl_c_leaves_the_program_time_to_put_things_away(clone, start):
    make_ready(start)
    Path(start.PYTHON).unlink()
    Path(start.PYTHON).symlink_to(sys.executable)
    program = clone / "program.py"
    program.write_text("import time\nprint('up', flush=True)\ntry:\n    time.sleep(60)\nexcept KeyboardInterrupt:\n    time.sleep(1)\n    print('put away')\n")
    code = f"import sys; sys.path.insert(0, {str(clone)!r}); import start; start.COMMANDS['learn'] = [{str(program)!r}]; sys.exit(start.main(['learn']))"
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)
    assert process.stdout.readline() == "up\n"
    time.sleep(0.2)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to everything that runs in it
    out, errors = process.communicate(timeout=30)
    assert (out, errors, process.returncode) == ("put away\n", "", 0)


def test_the_lock_is_split_into_what_learners_need_and_the_rest():
    learners, tests = (REPO / "requirements.lock").read_text().split("# --- for tests and authors only ---\n")
    pinned = [set(re.findall(r"(?m)^([a-z0-9._-]+)==", part)) for part in (learners, tests)]
    assert {"jupyterlab", "nbgrader", "pandas", "matplotlib", "ipywidgets", "hatchling", "editables"} <= pinned[0]
    assert {"pytest", "nbval", "playwright"} <= pinned[1]
    assert not pinned[0] & pinned[1]


def test_every_locked_package_has_an_exact_version_and_checksums():
    blocks = re.split(r"(?m)^(?=[a-z0-9])", (REPO / "requirements.lock").read_text())[1:]
    assert len(blocks) > 100
    assert [block.splitlines()[0] for block in blocks if "==" not in block or "--hash=sha256:" not in block] == []


def test_conda_users_get_the_same_versions():
    assert (REPO / "environment.yml").read_text() == conda_environment((REPO / "requirements.lock").read_text())
    pip_part = yaml.safe_load((REPO / "environment.yml").read_text())["dependencies"][-1]["pip"]
    # conda hands these lines to pip in a file, where it takes no such option
    assert [line for line in pip_part if line.startswith("--")] == []


def test_every_dependency_of_the_package_is_locked():
    import tomllib

    project = tomllib.loads((REPO / "pyproject.toml").read_text())["project"]
    wanted = project["dependencies"] + [name for extra in project["optional-dependencies"].values() for name in extra]
    pinned = set(re.findall(r"(?m)^([a-z0-9._-]+)==", (REPO / "requirements.lock").read_text()))
    assert [name for name in wanted if re.match(r"[A-Za-z0-9._-]+", name)[0].lower() not in pinned] == []


def test_contributing_says_of_every_library_why_it_is_here():
    import tomllib

    project = tomllib.loads((REPO / "pyproject.toml").read_text())["project"]
    wanted = project["dependencies"] + [name for extra in project["optional-dependencies"].values() for name in extra]
    page = (REPO / "CONTRIBUTING.md").read_text().split("## Why this library")[1].split("\n## ")[0].lower()
    said = set(re.findall(r"[a-z0-9_.-]*[a-z0-9]", page.replace("-", "_")))
    assert [name for name in wanted if re.match(r"[A-Za-z0-9._-]+", name)[0].lower().replace("-", "_") not in said] == []


def test_the_test_command_prints_its_ten_slowest(start):
    assert "--durations=10" in start.COMMANDS["test"]


def test_make_is_a_thin_face_on_the_script(start):
    lines = re.findall(r"(?m)^(\w+):\s*; @\$\(PYTHON\) start.py (\w+) \$\(ARGS\)$", (REPO / "Makefile").read_text())
    assert {name: command for name, command in lines} == {name: name for name in start.COMMANDS}


def test_the_environment_and_peoples_marks_stay_out_of_the_repository():
    ignored = subprocess.run(["git", "check-ignore", ".venv/x", "grading/submitted/x", "grading/gradebook.db", "a/__pycache__/x", "a/.ipynb_checkpoints/x"],
                             cwd=REPO, capture_output=True, text=True)
    assert len(ignored.stdout.splitlines()) == 5
