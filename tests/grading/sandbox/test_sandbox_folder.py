"""A submission's folder goes in, and what its cells wrote comes out, without anything of the host or of the submission slipping along."""

import io
import os
import tarfile

import pytest

from migcap.grading.sandbox import folder as folders
from migcap.grading.sandbox.folder import FolderTooLarge, Snapshot, pack, put_back, unpack


@pytest.fixture
def place(tmp_path, monkeypatch):
    """(a submission's folder, a secret beside it); the current folder is an empty one, as in a child."""
    submission, inside = tmp_path / "submission", tmp_path / "inside"
    submission.mkdir()
    inside.mkdir()
    secret = tmp_path / "secret.txt"
    secret.write_text("of the host")
    monkeypatch.chdir(inside)
    return submission, secret


def names(data):
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        return archive.getnames()


def everything(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_files_and_folders_arrive_as_they_were(place, tmp_path):
    submission, _ = place
    (submission / "data/deep").mkdir(parents=True)
    (submission / "empty").mkdir()
    (submission / "data/deep/été.csv").write_bytes(b"a,b\r\n\0")
    (submission / "assignment.ipynb").write_text("{}")
    unpack(pack(submission))
    assert everything(tmp_path / "inside") == everything(submission)
    assert (tmp_path / "inside/data/deep/été.csv").read_bytes() == b"a,b\r\n\0"


def test_links_pipes_and_sockets_stay_behind(place):
    submission, secret = place
    (submission / "to_file").symlink_to(secret)
    (submission / "to_folder").symlink_to(secret.parent)
    os.mkfifo(submission / "pipe")
    (submission / "own.txt").write_text("x")
    assert names(pack(submission)) == ["own.txt"]


@pytest.mark.parametrize("limit, fits", [(1000, True), (999, False)])
def test_a_folder_may_be_as_large_as_the_limit(place, limit, fits):
    submission, _ = place
    (submission / "a").write_bytes(b"x" * 600)
    (submission / "b").write_bytes(b"x" * 400)
    if fits:
        assert sorted(names(pack(submission, limit=limit))) == ["a", "b"]
    else:
        with pytest.raises(FolderTooLarge, match="submission holds more than 0 MB"):
            pack(submission, limit=limit)


def test_a_file_that_only_claims_to_be_large_is_not_read(place):
    submission, _ = place
    with open(submission / "sparse", "wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(FolderTooLarge):
        pack(submission)


def test_too_many_files_are_refused(place, monkeypatch):
    submission, _ = place
    monkeypatch.setattr(folders, "MOST_FILES", 10)
    for number in range(11):
        (submission / str(number)).write_text("")
    with pytest.raises(FolderTooLarge, match="more than 10 files"):
        pack(submission)


def archive(*members):
    """A tar that `pack` would never make."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as made:
        for name, kind, link, data in members:
            info = tarfile.TarInfo(name)
            info.type, info.linkname, info.size = kind, link, len(data)
            made.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def test_a_forged_archive_writes_nothing_outside(place, tmp_path):
    _, secret = place
    unpack(archive(("../secret.txt", tarfile.REGTYPE, "", b"overwritten"), (str(secret), tarfile.REGTYPE, "", b"overwritten"),
                   ("way", tarfile.SYMTYPE, str(tmp_path), b""), ("way/secret.txt", tarfile.REGTYPE, "", b"overwritten"),
                   ("hard", tarfile.LNKTYPE, str(secret), b""), ("device", tarfile.CHRTYPE, "", b""), ("fine.txt", tarfile.REGTYPE, "", b"fine")))
    assert secret.read_text() == "of the host"
    assert everything(tmp_path / "inside") == ["fine.txt", "way", "way/secret.txt"]


def test_a_snapshot_tells_what_is_new_and_what_is_other(place, tmp_path):
    inside, (_, secret) = tmp_path / "inside", place
    (inside / "kept.txt").write_text("same")
    (inside / "other.txt").write_text("before")
    snapshot = Snapshot()
    (inside / "other.txt").write_text("after, and longer")
    (inside / "new").mkdir()
    (inside / "new/chart.png").write_bytes(b"\x89PNG")
    (inside / "stolen.txt").symlink_to(secret)
    os.mkfifo(inside / "pipe")
    assert snapshot.changed() == {"other.txt": b"after, and longer", "new/chart.png": b"\x89PNG"}
    assert snapshot.left_out == []


def test_a_snapshot_hands_over_no_more_than_its_limit_and_says_what_it_left(place, tmp_path):
    snapshot = Snapshot()
    (tmp_path / "inside/a").write_bytes(b"x" * 60)
    (tmp_path / "inside/b").write_bytes(b"x" * 60)
    assert list(snapshot.changed(limit=100)) == ["a"]
    assert snapshot.left_out == ["b"]


def test_written_files_come_back(place):
    submission, _ = place
    (submission / "table.csv").write_text("old")
    assert put_back({"table.csv": b"new", "charts/one.png": b"\x89PNG"}, submission) == []
    assert (submission / "table.csv").read_bytes() == b"new"
    assert everything(submission) == ["charts", "charts/one.png", "table.csv"]


@pytest.mark.parametrize("name", ["../secret.txt", "a/../../secret.txt", "/etc/passwd", "", ".", "..", "a//b", "a/", "nul\0.txt", "x" * 201, "/".join("a" * 20),
                                  "a/" * 15 + "x" * 199 + "/" + "y" * 199, ".bashrc", ".ipynb_checkpoints/a", "nbgrader_config.py", "Jupyter_Server_Config.json",
                                  "timestamp.txt", "assignment.ipynb", "data/ASSIGNMENT.IPYNB", "con", "Aux.txt", "line\nbreak", "back\\slash", "c:", "end.",
                                  "end ", "sitecustomize.py", "a.pth", "gradebook.db", "\udcff", 7, None, b"bytes"])
def test_a_name_that_is_no_plain_file_below_is_refused(place, name):
    submission, secret = place
    (submission / "assignment.ipynb").write_text("graded")
    assert len(put_back({name: b"forged"}, submission)) == 1
    assert everything(submission) == ["assignment.ipynb"]
    assert (submission / "assignment.ipynb").read_text() == "graded"
    assert secret.read_text() == "of the host"


def test_no_link_is_followed_on_the_way_back(place):
    submission, secret = place
    (submission / "file").symlink_to(secret)
    (submission / "folder").symlink_to(secret.parent)
    assert put_back({"file": b"mine", "folder/secret.txt": b"forged"}, submission) == ["folder/secret.txt"]
    assert secret.read_text() == "of the host"
    assert (submission / "file").read_bytes() == b"mine"
    assert not (submission / "file").is_symlink()


def test_a_folder_is_not_replaced_by_a_file(place):
    submission, _ = place
    (submission / "data").mkdir()
    assert put_back({"data": b"forged"}, submission) == ["data"]
    assert everything(submission) == ["data"]


def test_what_comes_back_is_bounded(place, monkeypatch):
    submission, _ = place
    monkeypatch.setattr(folders, "MOST_BYTES_BACK", 100)
    assert put_back({"a": b"x" * 60, "b": b"x" * 60, "c": b"x" * 40}, submission) == ["b"]
    monkeypatch.setattr(folders, "MOST_FILES_BACK", 2)
    assert put_back({"d": b"", "e": b"", "f": b""}, submission) == ["f"]
    assert put_back({"g": "not bytes"}, submission) == ["g"]
