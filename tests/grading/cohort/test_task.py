"""One submission on its way through a worker: what it may bring along, and what of it reaches the tests' process."""

import dataclasses
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from nbformat import v4

from migcap.errors import MigcapError
from migcap.grading.cohort import engines, environment, places
from migcap.grading.cohort.assignment import LARGEST, Assignment, pack, prepare
from migcap.grading.cohort.desk import Desk, Handed, with_notes
from migcap.grading.cohort.manifests import make
from migcap.grading.cohort.settings import Settings
from migcap.grading.cohort.tally import Exercise, Tally
from migcap.grading.cohort.task import Task, execute, unpack
from migcap.grading.record import GivenCell, GivenNotebook, GivenOut, RecordError, SetAside, Submission
from migcap.grading.sandbox.folder import FolderTooLarge
from tests.grading import toy, unprivileged
from tests.grading.cohort.fakes import Recording


@pytest.fixture(autouse=True)
def recorded():
    Recording.runs = []
    yield Recording.runs
    engines.close()


def notebook(text="x = 1"):
    return v4.writes(toy.notebook(toy.plain(text), toy.answer("double", "def double(x): ...")))


def assignment(*names):
    cell = GivenCell("double", "code", "def double(x): ...", False, None, solution=True)
    given = GivenOut("toy", {name: GivenNotebook(name, {}, {"double": cell}) for name in names}, {}, "key")
    made = Assignment(given, b"", frozenset(), Settings(maker="tests.grading.cohort.fakes:Recording"))
    return dataclasses.replace(made, manifests=tuple((name, '{"offered": null, "read": [], "before": {}, "accepted": {}, "shared": [], "recording": false}') for name in names))


def with_files(made, place, **contents):
    files = {name.replace("_dot_", "."): place / name for name in contents}
    for name, path in files.items():
        path.write_text(contents[path.name])
    return dataclasses.replace(made, extras=pack(files), own=frozenset(files))


def task(place, files, *names):
    paths = {}
    for name, text in files.items():
        paths[name] = place / "submitted" / name
        paths[name].parent.mkdir(parents=True, exist_ok=True)
        paths[name].write_text(text)
    return Task("ana", "key", tuple((name, f"{name}.ipynb") for name in names), pack(paths))


def test_the_course_s_files_replace_hers_and_the_tests_get_only_the_course_s_code(tmp_path, recorded):
    made = with_files(assignment("a"), tmp_path, helper_dot_py="ours", data_dot_csv="ours")
    result = execute(task(tmp_path, {"a.ipynb": notebook(), "helper.py": "hers", "mine.py": "hers"}, "a"), made, core=1)
    assert not result.failed, result.failed
    files, own, seconds, core = recorded[0]
    assert files == {"helper.py": b"ours", "data.csv": b"ours", "mine.py": b"hers"} and own == {"helper.py", "data.csv"}
    assert (seconds, core) == (30, 1)


def test_a_file_of_the_course_that_her_first_notebook_wrote_over_is_hers_for_the_second(tmp_path, recorded):
    made = with_files(assignment("a", "b"), tmp_path, helper_dot_py="ours", data_dot_csv="ours")
    result = execute(task(tmp_path, {"a.ipynb": notebook(), "b.ipynb": notebook()}, "a", "b"), made)
    assert not result.failed and result.files == {"helper.py": b"hers"} and set(result.notebooks) == {"a", "b"}
    files, own, *_ = recorded[1]
    assert files["helper.py"] == b"hers" and own == {"data.csv"}


def test_a_folder_in_the_place_of_a_course_s_file_gives_way(tmp_path, recorded):
    made = with_files(assignment("a"), tmp_path, data_dot_csv="ours")
    assert not execute(task(tmp_path, {"a.ipynb": notebook(), "data.csv/inner.txt": "hers"}, "a"), made).failed
    assert recorded[0][0] == {"data.csv": b"ours"}


def test_one_bad_notebook_sets_the_submission_aside_and_a_lost_sandbox_is_ours(tmp_path):
    made = assignment("a")
    assert "not a notebook" in execute(task(tmp_path, {"a.ipynb": "{"}, "a"), made).set_aside
    assert "cannot be read" in execute(Task("ana", "key", (("a", "a.ipynb"),), b""), made).set_aside
    lost = execute(task(tmp_path, {"a.ipynb": notebook("lost")}, "a"), made)
    assert lost.failed == "The grader, not the submission, stopped: OSError: the sandbox has gone." and not lost.set_aside


def test_a_test_that_was_not_run_to_its_end_makes_the_result_doubtful(tmp_path):
    assert execute(task(tmp_path, {"a.ipynb": notebook("doubtful")}, "a"), assignment("a")).doubtful
    assert not execute(task(tmp_path, {"a.ipynb": notebook()}, "a"), assignment("a")).doubtful


def test_untouched_answers_are_told_from_others(tmp_path):
    from nbgrader.utils import compute_checksum

    cell = toy.answer("double", "def double(x): ...")
    made = assignment("a")
    given = dataclasses.replace(made.given.notebooks["a"], cells={"double": dataclasses.replace(made.given.notebooks["a"].cells["double"], checksum=compute_checksum(cell))})
    made = dataclasses.replace(made, given=dataclasses.replace(made.given, notebooks={"a": given}))
    assert execute(task(tmp_path, {"a.ipynb": notebook()}, "a"), made).not_attempted
    assert not execute(task(tmp_path, {"a.ipynb": notebook().replace("def double(x): ...", "def double(x): return 2 * x")}, "a"), made).not_attempted


def test_a_folder_too_large_to_send_is_set_aside_by_its_sentence(tmp_path):
    large = tmp_path / "large.bin"
    with open(large, "wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(SetAside, match="more than 64 MB together"):
        pack({"large.bin": large})


def test_nothing_that_is_packed_lands_outside_of_the_folder(tmp_path):
    secret = tmp_path / "file"
    secret.write_text("x")
    (tmp_path / "inside").mkdir()
    with pytest.raises(Exception, match="outside"):
        unpack(pack({"../escaped": secret}), str(tmp_path / "inside"))
    assert not (tmp_path / "escaped").exists()


def test_packed_files_are_laid_out_by_any_python_of_ours(tmp_path, monkeypatch):
    """Debian 12 has 3.11.2, whose tarfile knows no `filter`."""
    import tarfile

    monkeypatch.setattr(tarfile.TarFile, "extract", lambda *_: pytest.fail("it must not be needed"))
    data = tmp_path / "data.csv"
    data.write_text("a,b")
    unpack(pack({"tables/data.csv": data}), str(tmp_path / "inside"))
    assert (tmp_path / "inside" / "tables" / "data.csv").read_text() == "a,b"


def test_too_many_files_are_set_aside_once_and_without_a_temporary_name(tmp_path, monkeypatch):
    (tmp_path / "x").write_text("x")
    with pytest.raises(SetAside, match="Its folder holds more than 4,000 files: ask for the notebook"):
        pack({f"{number}.txt": tmp_path / "x" for number in range(4001)})

    def too_large(*_, **__):
        raise FolderTooLarge("The folder migcap-grade-3dfxgczf holds more than 4000 files.")

    monkeypatch.setattr(Recording, "run", too_large)
    result = execute(task(tmp_path, {"a.ipynb": notebook()}, "a"), assignment("a"))
    assert result.set_aside.startswith("Its folder, with the course's own files in it, holds more than 4,000 files") and not result.failed


def test_a_file_that_cannot_be_read_sets_the_submission_aside():
    with unprivileged.folder() as place:
        (place / "a.csv").write_text("x")
        (place / "a.csv").chmod(0)
        refused = unprivileged.as_nobody(lambda: pack({"tables/a\udcff.csv": place / "a.csv"}))
    assert isinstance(refused, SetAside) and "'tables/a\ufffd.csv' cannot be read (Permission denied): change its permissions" in str(refused)


def course(source, **more):
    return SimpleNamespace(**{"assignment": lambda name: assignment("a").given, "exclude_overwriting": {}, "coursedir": SimpleNamespace(ignore=[]),
                              "source_folder": lambda name: source, **more})


def test_too_much_of_the_course_s_own_beside_the_notebook_is_said_of_the_course(tmp_path, monkeypatch):
    with open(tmp_path / "large.bin", "wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(RecordError, match="Beside the teacher's notebooks lie files of more than 64 MB together, .*c.Grading.readable"):
        prepare(course(tmp_path), "toy", Settings())

    def too_large(*_, **__):
        raise FolderTooLarge("The folder migcap-grade-3dfxgczf holds more than 4000 files.")

    monkeypatch.setattr(Recording, "manifest_of", too_large, raising=False)
    with pytest.raises(RecordError, match="Beside the teacher's notebooks lie more than 4,000 files and folders .*c.Grading.readable"):
        make({"a": notebook()}, b"", assignment("a").settings)


@pytest.mark.parametrize("name, mode, said", [("a.csv", 0, "file .*a.csv cannot be read"), ("tables", 0, "folder .*tables cannot be read")])
def test_what_of_the_course_cannot_be_read_is_said(name, mode, said):
    with unprivileged.folder() as place:
        (place / "tables").mkdir()
        (place / "a.csv").write_text("x")
        (place / name).chmod(mode)
        outcome = unprivileged.as_nobody(lambda: prepare(course(place), "toy", Settings()))
        (place / name).chmod(0o755)
    assert isinstance(outcome, RecordError) and re.search(said, str(outcome))


def test_a_file_on_which_results_depend_and_that_cannot_be_read_is_said():
    with unprivileged.folder() as place:
        (place / "a.csv").write_text("x")
        (place / "a.csv").chmod(0)
        outcome = unprivileged.as_nobody(lambda: environment.fingerprint(place, "*"))
    assert isinstance(outcome, MigcapError) and "c.Grading.readable" in str(outcome)


def test_of_several_notebooks_the_one_that_is_none_is_named(tmp_path):
    made = assignment("a", "b")
    files = {"a.ipynb": notebook(), "b.ipynb": "{"}
    assert execute(task(tmp_path, files, "a", "b"), made).set_aside.startswith("b.ipynb: The file is not a notebook's JSON")
    assert execute(task(tmp_path, {"a.ipynb": "{"}, "a"), assignment("a")).set_aside.startswith("The file is not")


def test_a_notebook_that_was_not_handed_in_counts_nothing_of_what_it_is_worth(tmp_path):
    made = assignment("a", "b")
    test, essay = GivenCell("test-b", "code", "", True, None, 3.0, grade=True), GivenCell("words", "markdown", "", False, None, 4.0, grade=True, solution=True)
    b = dataclasses.replace(made.given.notebooks["b"], cells={"test-b": test, "words": essay})
    made = dataclasses.replace(made, given=dataclasses.replace(made.given, notebooks={"a": made.given.notebooks["a"], "b": b}))
    result = execute(dataclasses.replace(task(tmp_path, {"a.ipynb": notebook()}, "a"), absent=("b",)), made)
    assert result.marks == {"b/test-b": [0.0, 3.0]} and not result.failed, result.failed
    tally = Tally([Exercise("1", ("b/test-b",))])
    tally.add(result)
    assert (tally.lines[0].points, tally.lines[0].maximum) == (0.0, 3.0) and tally.exercises[0][1].not_attempted == 1


@pytest.mark.parametrize("files, wanted, notes", [
    (["a.ipynb", "B.ipynb"], ["a", "b"], ["No b.ipynb was handed in: its cells count 0. There is 'B.ipynb': if it is that one, name it b.ipynb and run the same command again."]),
    (["problem2.ipynb", "ps1/problem1.ipynb"], ["problem1", "problem2"], ["There is 'ps1/problem1.ipynb'"]),
    (["problem2.ipynb", "problem1 (1).ipynb.txt"], ["problem1", "problem2"], ["There is 'problem1 (1).ipynb.txt'"]),
    (["a.ipynb", "x.csv"], ["a", "bread"], ["No bread.ipynb was handed in: its cells count 0."]),
    (["a.ipynb", "b.ipynb"], ["a", "b"], []),
    (["A.ipynb"], ["a", "b"], []),
])
def test_a_notebook_that_is_absent_or_has_another_name_is_noted(tmp_path, files, wanted, notes):
    for name in files:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("{}")
    noted = with_notes(Submission("ana", "ps1", tmp_path, notebooks={}), wanted).notes
    assert len(noted) == len(notes) and all(words in note for words, note in zip(notes, noted)), noted


def test_a_submission_without_any_notebook_is_set_aside_with_the_name_that_may_be_meant(tmp_path):
    for name, near in (("homework.ipynb", "There is 'homework.ipynb': if it is that one, name it a.ipynb"), ("x.csv", "")):
        folder = tmp_path / name.partition(".")[0]
        folder.mkdir()
        (folder / name).write_text("{}")
        with pytest.raises(SetAside) as refused:
            desk_for(tmp_path, assignment("a")).task(Handed(Submission("ana", "ps1", folder, notebooks={}), "key"))
        assert str(refused.value).startswith("Nothing to grade was handed in: no a.ipynb in") and near in str(refused.value) and ("There is" in str(refused.value)) is bool(near)


def test_a_refused_submission_is_set_aside_with_its_reason(tmp_path):
    with pytest.raises(SetAside, match="^Rename this folder.$"):
        desk_for(tmp_path, assignment("a")).task(Handed(Submission("ana", "ps1", tmp_path, notebooks={}, refused="Rename this folder."), "key"))


def desk_for(folder, made):
    return Desk(SimpleNamespace(submissions=lambda name, students: [Submission("ana", "ps1", folder, notebooks={})]), made, "environment")


KILLED = """
import os, signal
from migcap.grading.cohort import places
with places.place() as folder:
    print(folder, flush=True)
    {}
"""


def in_a_process(tmp_path, line):
    """Start one that has a folder; gives it and the folder."""
    process = subprocess.Popen([sys.executable, "-c", KILLED.format(line)], env={**os.environ, "TMPDIR": str(tmp_path)}, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True)
    return process, Path(process.stdout.readline().strip())


def test_what_a_killed_run_left_is_cleared_away_and_nothing_else(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    dead, left = in_a_process(tmp_path, "os.kill(os.getpid(), signal.SIGKILL)")
    dead.wait()
    alive, in_use = in_a_process(tmp_path, "input()")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / f"{places.PREFIX}link").symlink_to(tmp_path / "elsewhere")
    with places.place() as ours:
        assert left.exists()
        places.sweep()
        assert not left.exists() and in_use.exists() and Path(ours).exists() and (tmp_path / "elsewhere").exists()
    assert not Path(ours).exists()
    alive.communicate("\n")
    assert not in_use.exists()
