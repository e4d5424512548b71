"""One submission on its way through a worker: what it may bring along, and what of it reaches the tests' process."""

import dataclasses

import pytest
from nbformat import v4

from migcap.grading.cohort import engines
from migcap.grading.cohort.assignment import LARGEST, Assignment, pack
from migcap.grading.cohort.settings import Settings
from migcap.grading.cohort.task import Task, execute, unpack
from migcap.grading.record import GivenCell, GivenNotebook, GivenOut, SetAside
from tests.grading import toy
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
