"""A classroom in a file and back: taken while people hand in, and nothing is missing when it is put back."""

import contextlib
import io
import os
import shutil
import sqlite3
import sys
import tarfile
import threading
from pathlib import Path

import pytest
from desk_alone import DeskAlone, notebook
from nbgrader.api import Gradebook

from migcap.classroom.backup import backup, restore
from migcap.classroom.desk.client import Desk
from migcap.classroom.desk.store import Store
from migcap.errors import MigcapError

NAME = "00-my-country"


def quiet(_):
    pass


@pytest.fixture
def made(tmp_path, monkeypatch):
    """A classroom's folder with a desk that runs, a gradebook, a home and what belongs in no backup."""
    # nbgrader starts `alembic` by its name.
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    top = tmp_path / "class"
    for part in ("hub", "course", "homes/anna/migcap", "log", "desk"):
        (top / part).mkdir(parents=True)
    desk = DeskAlone(top / "desk").start()
    desk.desk("course").release(NAME, notebook(tmp_path))
    with contextlib.closing(sqlite3.connect(top / "hub" / "hub.sqlite")) as database:
        database.execute("CREATE TABLE users (name TEXT)")
        database.execute("INSERT INTO users VALUES ('anna')")
        database.commit()
    (top / "hub" / "cookie_secret").write_text("secret")
    (top / "hub" / "cookie_secret").chmod(0o600)
    (top / "hub" / "lock").write_text("held")
    (top / "log" / "hub.log").write_text("words")
    with Gradebook(f"sqlite:///{top}/course/gradebook.db") as gradebook:
        gradebook.add_assignment(NAME)
        gradebook.add_student("anna")
    work = top / "homes" / "anna" / "migcap"
    (work / "assignment.ipynb").write_text("her work")
    os.symlink("/etc/passwd", work / "link")
    os.mkfifo(work / "pipe")
    (work / "trap.db").write_bytes(b"SQLite format 3\0" + b"not really")
    yield desk, top
    desk.close()


def test_what_is_put_back_is_what_was_there(made, tmp_path):
    desk, top = made
    receipt = desk.desk("anna").submit(NAME, notebook(tmp_path, "# by anna"))
    page = tmp_path / "assignment.html"
    page.write_text("<p>well done</p>")
    desk.desk("course").give_back(NAME, receipt["id"], {"assignment.html": page}, 4, 5)
    backup(tmp_path / "class.tar.gz", folder=top, say=quiet)
    desk.stop()
    shutil.rmtree(top)
    restore(tmp_path / "class.tar.gz", folder=top, say=quiet)
    again = desk.start().desk("anna")
    [assignment] = again.assignments()
    assert [one["id"] for one in assignment["submissions"]] == [receipt["id"]] and assignment["submissions"][0]["received_at"] == receipt["received_at"]
    assert assignment["feedback"][0]["score"] == 4
    again.submission(NAME, receipt["id"], tmp_path / "work")
    again.feedback(NAME, receipt["id"], tmp_path / "page")
    assert "by anna" in (tmp_path / "work" / "assignment.ipynb").read_text() and "well done" in (tmp_path / "page" / "assignment.html").read_text()
    with contextlib.closing(sqlite3.connect(top / "hub" / "hub.sqlite")) as database:
        assert database.execute("SELECT name FROM users").fetchall() == [("anna",)]
    with Gradebook(f"sqlite:///{top}/course/gradebook.db") as gradebook:
        assert [one.id for one in gradebook.students] == ["anna"]
    work = top / "homes" / "anna" / "migcap"
    assert (work / "assignment.ipynb").read_text() == "her work" and os.readlink(work / "link") == "/etc/passwd" and (work / "trap.db").exists()
    assert not (work / "pipe").exists() and not (top / "hub" / "lock").exists() and not (top / "log").exists()
    assert (top / "hub" / "cookie_secret").stat().st_mode & 0o777 == 0o600 and (top / "desk").stat().st_mode & 0o077 == 0


def test_a_backup_taken_while_people_hand_in_is_of_one_moment(made, tmp_path):
    """Every submission that it knows can be read, and all that were confirmed before it began are there."""
    desk, top = made
    stop, receipts = threading.Event(), []

    def trainee(name):
        folder = tmp_path / name
        folder.mkdir()
        while not stop.is_set():
            receipts.append(desk.desk(name).submit(NAME, notebook(folder, f"# {len(receipts)}"))["id"])

    def trainer():
        folder = tmp_path / "course"
        folder.mkdir()
        while not stop.wait(0.3):
            desk.desk("course").release(NAME, notebook(folder, f"# {len(receipts)}"))  # which removes the file that was given out before

    threads = [threading.Thread(target=trainee, args=("anna",)), threading.Thread(target=trainee, args=("ben",)), threading.Thread(target=trainer)]
    for thread in threads:
        thread.start()
    try:
        for number in range(4):
            before = list(receipts)
            backup(tmp_path / f"{number}.tar.gz", folder=top, say=quiet)
            restore(tmp_path / f"{number}.tar.gz", folder=tmp_path / f"again-{number}", say=quiet)
            store = Store(tmp_path / f"again-{number}" / "desk")
            kept = store.submitted(NAME)
            assert set(before) <= {one["id"] for one in kept} and all(store.submission(NAME, one["id"]).stat().st_size for one in kept)
            assert store.released(NAME).stat().st_size
            store.close()
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    assert len(receipts) > 10


def test_nothing_is_overwritten_and_nothing_half_is_left(made, tmp_path):
    _, top = made
    backup(tmp_path / "class.tar.gz", folder=top, say=quiet)
    assert (tmp_path / "class.tar.gz").stat().st_mode & 0o077 == 0
    with pytest.raises(MigcapError, match="is not empty, and nothing in it is overwritten"):
        restore(tmp_path / "class.tar.gz", folder=top, say=quiet)
    with pytest.raises(MigcapError, match="own folder, with which it would be lost"):
        backup(top / "class.tar.gz", folder=top, say=quiet)
    with pytest.raises(MigcapError, match="There is no classroom in"):
        backup(tmp_path / "none.tar.gz", folder=tmp_path / "nowhere", say=quiet)
    with pytest.raises(MigcapError, match="could not be written"):
        backup(tmp_path / "no folder" / "x.tar.gz", folder=top, say=quiet)
    good = (tmp_path / "class.tar.gz").read_bytes()
    for content in (b"", b"words", good[: len(good) // 2], _tar("other.txt", "x"), _tar("migcap-classroom.txt", "migcap classroom 99\n")):
        (tmp_path / "bad.tar.gz").write_bytes(content)
        with pytest.raises(MigcapError, match="no whole backup of a classroom"):
            restore(tmp_path / "bad.tar.gz", folder=tmp_path / "new", say=quiet)
    with pytest.raises(MigcapError, match="could not be restored"):
        restore(tmp_path / "not there.tar.gz", folder=tmp_path / "new", say=quiet)
    assert not (tmp_path / "new").exists() and not list(tmp_path.glob(".*.part"))


def _tar(name, text):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        about = tarfile.TarInfo(name)
        about.size = len(text)
        archive.addfile(about, io.BytesIO(text.encode()))
    return buffer.getvalue()


def test_a_class_that_was_put_back_goes_on(classroom, open_room, tmp_path_factory):
    """The real classroom, backed up while it runs and started from the backup: the same people, passwords, work, times and marks."""
    place = tmp_path_factory.mktemp("restored")
    amina = Desk(f"{classroom.url}/services/desk/", classroom.login("amina").token)
    receipt = amina.submit(NAME, notebook(place, "# by amina"))
    with Gradebook(f"sqlite:///{classroom.folder}/course/gradebook.db") as gradebook:
        before = sorted(one.id for one in gradebook.students), sorted(one.name for one in gradebook.assignments)
    backup(place / "class.tar.gz", folder=classroom.folder, say=quiet)
    restore(place / "class.tar.gz", folder=place / "room", say=quiet)
    room = open_room(place / "room")
    assert room.people == {}, "no new passwords"
    room.people = dict(classroom.people)
    again = Desk(f"{room.url}/services/desk/", room.login("amina").token)
    assert [one for one in again.submissions(NAME) if one["id"] == receipt["id"]] == [{"student": "amina", **receipt}]
    again.submission(NAME, receipt["id"], place / "work")
    assert "by amina" in (place / "work" / "assignment.ipynb").read_text()
    with Gradebook(f"sqlite:///{place / 'room'}/course/gradebook.db") as gradebook:
        assert (sorted(one.id for one in gradebook.students), sorted(one.name for one in gradebook.assignments)) == before
    room.stop()
