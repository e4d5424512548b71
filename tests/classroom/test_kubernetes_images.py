"""The images hold what their readers may have, and can be built from what the repository holds."""

import fnmatch
import re
import subprocess
import sys
import tomllib
import zipfile

import pytest

from kubernetes_files import FOLDER, ROOT

TRAINERS = ("solutions", "grading/rubrics", "grading/nbgrader_config.py", "tests", "datasets/recipes")
SECRET = ("BEGIN SOLUTION", "BEGIN HIDDEN TESTS", "hidden_tests")


def stages():
    """{stage: (the stage that it begins from, its instructions)} of the Dockerfile; the instructions before the first FROM under ""."""
    text = re.sub(r"\\\n", " ", (FOLDER / "Dockerfile").read_text(encoding="utf-8"))
    found, name = {"": (None, [])}, ""
    for line in text.splitlines():
        begun = re.fullmatch(r"FROM (\S+) AS (\w+)", line)
        if begun:
            name = begun[2]
            found[name] = (begun[1], [])
        elif line.strip() and not line.startswith("#"):
            found[name][1].append(re.sub(r"\s+", " ", line))
    return found


def copied(instructions):
    """What COPY takes from the repository."""
    return [each for line in instructions if line.startswith("COPY ") and "--from" not in line for each in line.split()[1:-1]]


def instructions(stage):
    """Those of a stage and of the stages that it begins from."""
    found = []
    while stage in stages():
        stage, own = stages()[stage]
        found = own + found
    return found


def is_sent(path):
    """Whether Docker sends a path to the builder: the last line of the list that fits decides."""
    sent = True
    for line in (FOLDER / "Dockerfile.dockerignore").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        pattern = line.removeprefix("!").removeprefix("**/")
        parts = path.split("/")
        whole = ["/".join(parts[:length]) for length in range(1, len(parts) + 1)]
        if any(fnmatch.fnmatchcase(each, pattern) for each in (whole + parts if "**/" in line else whole)):
            sent = line.startswith("!")
    return sent


@pytest.fixture(scope="module")
def tracked():
    return subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()


def test_what_is_copied_exists_and_is_sent(tracked):
    for stage, (_, own) in stages().items():
        for path in copied(own):
            below = [each for each in tracked if each == path or each.startswith(path + "/")]
            assert any(is_sent(each) for each in below), f"stage {stage} copies {path}: " + ("nothing of it is sent" if below else "it is not in the repository")


def test_the_wheel_is_built_from_all_that_it_needs():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    needed = {"pyproject.toml", "hatch_build.py", "datasets", project["project"]["readme"], *project["project"]["license-files"], *wheel["packages"], *wheel["force-include"]}
    assert needed <= set(copied(stages()["wheel"][1]))


def test_nothing_is_sent_that_no_stage_copies(tracked):
    taken = [path for _, own in stages().values() for path in copied(own)]
    idle = [path for path in tracked if is_sent(path) and not any(path == each or path.startswith(each + "/") for each in taken)]
    assert idle == []
    for path in ("datasets/recipes/common.py", "grading/gradebook.db", "tests/conftest.py", ".git/config", "grading/submitted/ana/00/assignment.ipynb"):
        assert not is_sent(path), f"{path} is sent to the builder"


def test_no_layer_of_the_trainees_image_ever_held_a_solution():
    for stage in ("wheel", "trainee"):
        taken = copied(instructions(stage))
        assert not [each for each in taken if each in (".", "grading") or each.startswith(TRAINERS)], f"stage {stage} copies {taken}"
    assert "from=course" not in " ".join(instructions("trainee"))


def test_images_run_as_somebody_who_is_not_root():
    for stage in ("trainee", "course"):
        users = [line.split()[1] for line in instructions(stage) if line.startswith("USER ")]
        assert users and users[-1] == "learner", f"{stage} ends as {users[-1:]}"
    assert any("useradd --uid 1000 " in line for line in instructions("trainee"))


def test_the_base_and_what_is_installed_have_versions():
    [base] = [line.removeprefix("ARG BASE=") for line in stages()[""][1] if line.startswith("ARG BASE=")]
    assert re.fullmatch(r"docker\.io/library/python:\d+\.\d+\.\d+-slim-\w+", base)
    for stage in ("wheel", "trainee", "course"):
        for line in instructions(stage):
            for part in re.findall(r"pip install [^&]*", line):
                assert "--require-hashes" in part or "--constraint /wheels/versions.txt" in part or "--no-deps /wheels/migcap" in part, f"versions are left open: {part}"


def test_the_lists_of_versions_are_cut_from_the_lock_as_meant(tmp_path):
    [line] = [line for line in stages()["wheel"][1] if "learner.txt" in line]
    commands = re.findall(r"sed .*? > \S+", line)
    assert len(commands) == 2
    for command in commands:
        subprocess.run(["sh", "-c", command.replace("/wheels/", f"{tmp_path}/")], cwd=ROOT, check=True)
    learner, versions = ((tmp_path / name).read_text(encoding="utf-8") for name in ("learner.txt", "versions.txt"))
    assert re.search(r"(?m)^jupyterlab==", learner) and "--hash=sha256:" in learner
    assert not re.search(r"(?m)^(pytest|playwright|distributed|jupyterhub)==", learner)
    pins = [each for each in versions.splitlines() if each and not each.startswith("#")]
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+(\[.*\])?==\S+( ;.*)?", each) for each in pins) and len(pins) > 150
    assert not [each for each in pins if each.startswith("jupyterhub==")], "the hub's version is the chart's"
    assert [each for each in pins if each.startswith("distributed==")]


@pytest.mark.xdist_group("wheel")
def test_the_wheel_in_the_image_carries_no_answer_and_no_hidden_test(tmp_path):
    built = subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)], cwd=ROOT, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr[-800:]
    wheel = zipfile.ZipFile(next(tmp_path.glob("*.whl")))
    notebooks = [name for name in wheel.namelist() if name.endswith(".ipynb")]
    assert notebooks, "the wheel brings no modules"
    told = [name for name in notebooks if any(word in wheel.read(name).decode("utf-8") for word in SECRET)]
    assert told == [], f"answers or hidden tests are in {told}"
