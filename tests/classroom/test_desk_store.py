"""What the desk keeps: times that are its own, extensions, one submission for one try, nothing half."""

import errno
import hashlib
import threading
from datetime import UTC, datetime, timedelta

import pytest
from desk_alone import zipped
from sqlalchemy import create_engine

from migcap.classroom.desk import times
from migcap.classroom.desk.errors import DeskError
from migcap.classroom.desk.store import Store
from migcap.classroom.desk.tables import metadata
from migcap.classroom.desk.zips import Limits
from tests.grading.record import postgres

pytestmark = pytest.mark.xdist_group("desk: postgres")

NOON = datetime(2026, 12, 4, 12, 0, tzinfo=UTC)
WORK = zipped({"assignment.ipynb": "{}"})


class Clock:
    def __init__(self):
        self.now = NOON

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture(scope="module")
def server():
    with postgres.server() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request):
    """What the desk is told of its database: nothing, or where a server has an empty one."""
    if request.param == "sqlite":
        return None
    url = request.getfixturevalue("server")
    engine = create_engine(url)
    metadata.drop_all(engine)
    engine.dispose()
    return url


@pytest.fixture
def store(tmp_path, clock, database):
    opened = Store(tmp_path / "desk", database, clock=clock)
    opened.release("00", received(tmp_path), "My country")
    yield opened
    opened.close()


def received(tmp_path, content=WORK):
    path = tmp_path / "received"
    path.write_bytes(content)
    return path


def submit(store, tmp_path, student="anna", key="key-0001", content=WORK):
    return store.submit("00", student, key, received(tmp_path, content), hashlib.sha256(content).hexdigest(), len(content))


def sentence(status, what, *given):
    with pytest.raises(DeskError) as caught:
        what(*given)
    assert caught.value.status == status
    return str(caught.value)


def test_the_receipt_has_the_desk_s_time(store, tmp_path, clock):
    receipt = submit(store, tmp_path)
    assert (receipt["received_at"], receipt["late"], receipt["due"]) == ("2026-12-04T12:00:00.000000+00:00", False, None)
    assert list(receipt["files"]) == ["assignment.ipynb"]


@pytest.mark.parametrize("due, extension, late", [(1, None, False), (0, None, False), (-1, None, True), (-1, 1, False), (-2, -1, True), (1, -1, False)],
                         ids=["before", "at the very moment", "after", "extended", "after the extension", "a shorter one is none"])
def test_late_is_after_one_s_own_due_date(store, tmp_path, due, extension, late):
    store.set_due("00", times.text(NOON + timedelta(hours=due)))
    if extension:
        store.extend("00", "anna", times.text(NOON + timedelta(hours=extension)))
    assert submit(store, tmp_path)["late"] is late
    store.extend("00", "ben", times.text(NOON + timedelta(days=9)))  # another's helps nobody
    assert store.submitted("00", "anna")[0]["late"] is late


def test_a_due_date_that_is_moved_counts_for_what_was_handed_in(store, tmp_path):
    store.set_due("00", times.text(NOON - timedelta(hours=1)))
    assert submit(store, tmp_path)["late"]
    store.set_due("00", times.text(NOON + timedelta(hours=1)))
    assert not store.submitted("00")[0]["late"]
    store.set_due("00", None)
    assert store.overview("anna")[0]["your_due"] is None


def test_times_without_an_offset_are_refused_and_others_are_kept_in_utc(store):
    for wrong in ("", "2026-12-04T17:00", "tomorrow", 12, "2026-12-04", "9999-12-31T23:59-14:00"):
        sentence(400, store.set_due, "00", wrong)
    store.set_due("00", "2026-12-04T17:00+07:00")
    assert store.overview("anna")[0]["due"] == "2026-12-04T10:00:00.000000+00:00"


def test_an_extension_needs_something_to_extend(store):
    assert "no due date" in sentence(400, store.extend, "00", "anna", times.text(NOON))
    assert "cannot hand in" in sentence(403, store.extend, "00", "../anna", times.text(NOON))


def test_an_extension_taken_back_is_gone(store):
    store.set_due("00", times.text(NOON))
    store.extend("00", "anna", times.text(NOON + timedelta(hours=1)))
    assert store.extended() == [{"assignment": "00", "student": "anna", "due": times.text(NOON + timedelta(hours=1))}]
    store.extend("00", "anna", None)
    assert store.extended() == []


def test_one_try_is_one_submission_however_often_it_is_sent(store, tmp_path, clock):
    first = submit(store, tmp_path)
    clock.now += timedelta(minutes=5)
    assert submit(store, tmp_path) == first
    assert submit(store, tmp_path, key="key-0002")["id"] != first["id"]
    assert len(store.submitted("00", "anna")) == 2
    assert "other content" in sentence(409, submit, store, tmp_path, "anna", "key-0001", zipped({"assignment.ipynb": "other"}))
    assert submit(store, tmp_path, "ben")["id"] != first["id"]  # the same key from another is another's


def test_the_same_try_sent_many_times_at_once_is_one_submission(store, tmp_path):
    path = received(tmp_path)
    receipts = []
    threads = [threading.Thread(target=lambda: receipts.append(store.submit("00", "anna", "key-0001", path, "hash", 9))) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(receipts) == 12 and len({one["id"] for one in receipts}) == 1
    assert len(list(store.files.folder.iterdir())) == 2  # this one, and what is given out


def test_a_clock_that_is_set_back_does_not_change_which_is_the_latest(store, tmp_path, clock):
    first = submit(store, tmp_path)
    clock.now -= timedelta(days=1)
    second = submit(store, tmp_path, key="key-0002")
    assert second["received_at"] > first["received_at"]
    assert [one["id"] for one in store.submitted("00", "anna")] == [first["id"], second["id"]]


def test_two_in_the_same_instant_have_two_times(store, tmp_path):
    times_ = [submit(store, tmp_path, key=f"key-000{n}")["received_at"] for n in range(4)]
    assert sorted(set(times_)) == times_


def test_nothing_is_handed_in_where_nothing_is_given_out(store, tmp_path):
    sentence(404, store.submit, "99", "anna", "key-0001", received(tmp_path), "hash", 9)
    receipt = submit(store, tmp_path)
    store.withdraw("00")
    assert "not given out" in sentence(404, submit, store, tmp_path, "anna", "key-0002")
    assert [one["name"] for one in store.overview("anna")] == ["00"] and store.overview("ben") == []
    assert store.submission("00", receipt["id"], "anna").exists()


def test_one_trainee_cannot_fill_the_disk(store, tmp_path, monkeypatch):
    monkeypatch.setattr("migcap.classroom.desk.store.TIMES", 2)
    submit(store, tmp_path)
    submit(store, tmp_path, key="key-0002")
    assert "2 times" in sentence(429, submit, store, tmp_path, "anna", "key-0003")
    submit(store, tmp_path, "ben")
    monkeypatch.setattr("migcap.classroom.desk.store.ROOM", len(WORK))
    assert "too much together" in sentence(413, submit, store, tmp_path, "ben", "key-0002")


def test_feedback_is_of_pages_takes_the_earlier_one_s_place_and_has_its_marks(store, tmp_path):
    receipt = submit(store, tmp_path)
    sentence(404, store.feedback, "00", receipt["id"], "anna")
    assert "only those" in sentence(400, store.give_back, "00", receipt["id"], received(tmp_path, zipped({"a.exe": "x"})))
    for score in (3.0, 4.5):
        store.give_back("00", receipt["id"], received(tmp_path, zipped({"assignment.html": f"{score}"})), score, 5.0)
    [returned] = store.overview("anna")[0]["feedback"]
    assert (returned["submission"], returned["score"], returned["max_score"]) == (receipt["id"], 4.5, 5.0)
    assert store.overview("ben")[0]["feedback"] == []
    assert len(list(store.files.folder.iterdir())) == 3


def test_what_was_left_half_done_is_swept_and_what_is_whole_stays(store, tmp_path, database):
    receipt = submit(store, tmp_path)
    (store.files.folder / "abc.part").write_bytes(b"half")
    (store.files.folder / "abc.zip").write_bytes(b"whole, but no receipt was ever given")
    again = Store(tmp_path / "desk", database)
    assert again.submission("00", receipt["id"]).read_bytes() and len(list(again.files.folder.iterdir())) == 2
    again.close()


def test_a_full_disk_is_said_and_leaves_nothing_behind(store, tmp_path, monkeypatch):
    before = sorted(store.files.folder.iterdir())

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("migcap.classroom.desk.files.os.fsync", full)
        assert "disk is full" in sentence(507, submit, store, tmp_path)
    assert sorted(store.files.folder.iterdir()) == before and store.submitted("00") == []
    assert submit(store, tmp_path)["id"]  # the same key, once there is room


def test_nobody_else_can_look_into_its_folder(store, tmp_path):
    assert (tmp_path / "desk").stat().st_mode & 0o077 == 0 and store.files.folder.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("name", ["..", "../x", "a/b", "", "a b", "é", "con", "x" * 101, "-x", ".x"])
def test_an_assignment_s_name_can_be_a_folder_s(store, tmp_path, name):
    assert sentence(400, store.release, name, received(tmp_path))


@pytest.mark.parametrize("name", ["..", ".", "../x", "a/b", "", "*", "a*", "[ab]", "a\0", "con", "-x", "ann a", "x" * 101, "a.", "~root", "a\\b"])
def test_a_person_whose_name_is_no_name_of_a_folder_cannot_hand_in(store, tmp_path, name):
    assert sentence(403, submit, store, tmp_path, name)


def test_what_is_given_out_is_replaced_whole(store, tmp_path):
    store.release("00", received(tmp_path, zipped({"assignment.ipynb": "second"})))
    [shown] = store.overview("anna")
    assert shown["title"] == "My country" and len(list(store.files.folder.iterdir())) == 1
    sentence(400, store.release, "00", received(tmp_path, b"broken"))
    assert store.released("00").exists()


@pytest.mark.parametrize("title", ["a\0b", "a\nb", "x" * 301, "\u202eevil"])
def test_a_title_is_a_line_of_text(store, tmp_path, title):
    assert "title" in sentence(400, store.release, "00", received(tmp_path), title)
    store.release("00", received(tmp_path), "Мой країна · 我的国家")
    assert store.overview("anna")[0]["title"] == "Мой країна · 我的国家"


def test_limits_hold_for_what_is_given_out_too(tmp_path):
    small = Store(tmp_path / "small", limits=Limits(unpacked=10))
    assert "too large" in sentence(413, small.release, "00", received(tmp_path, zipped({"a.ipynb": "x" * 11})))
    assert not list(small.files.folder.iterdir())
    small.close()
