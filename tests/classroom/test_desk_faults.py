"""What goes wrong on the way: a desk that is killed, connections that break, more than it takes. Nothing half, nothing lost, nothing twice."""

import http.client
import os
import signal
import socket
import threading
import time

import psutil
import pytest
import requests
from desk_alone import NAME, PREFIX, free_port, incompressible, notebook, opened, zipped

from migcap.errors import MigcapError

POST = f"{PREFIX}api/assignments/{NAME}/submissions"
MB = 1_000_000


@pytest.fixture
def alone(tmp_path):
    desk = opened(tmp_path)
    yield desk
    desk.close()


def begin(alone, length, key="key-of-a-try", who="anna", more=b""):
    """A connection on which the first part of a submission was sent."""
    connection = http.client.HTTPConnection("127.0.0.1", alone.port, timeout=30)
    connection.putrequest("POST", POST)
    for header in (("Authorization", f"token {alone.hub.admit(who)}"), ("Idempotency-Key", key), ("Content-Length", str(length))):
        connection.putheader(*header)
    connection.endheaders()
    connection.send(more)
    return connection


def wait_until(what, patience=20):
    deadline = time.monotonic() + patience
    while not what():
        assert time.monotonic() < deadline, "it did not come to that"
        time.sleep(0.05)


# More than it takes.

def test_what_is_too_large_is_refused_before_it_is_sent_and_takes_no_memory(alone):
    memory = psutil.Process(alone.process.pid).memory_info()
    connection = begin(alone, 900 * MB)
    answer = connection.getresponse()
    assert answer.status == 413 and b"too large" in answer.read()
    for _ in range(200):
        try:
            connection.sock.sendall(b"\0" * MB)
        except (OSError, AttributeError):
            break  # it has hung up, as it may
    assert psutil.Process(alone.process.pid).memory_info().rss < memory.rss + 20 * MB
    assert len(alone.stored()) == 1
    assert alone.desk("anna").assignments()


def test_the_largest_that_is_taken_from_many_at_once_takes_little_memory(alone, tmp_path):
    body = zipped({"assignment.ipynb": os.urandom(18 * MB)})
    before = psutil.Process(alone.process.pid).memory_info().rss
    most = [before]
    done = []

    def send(number):
        headers = {"Authorization": f"token {alone.hub.admit(f'trainee{number}')}", "Idempotency-Key": "key-of-a-try"}
        done.append(requests.post(f"http://127.0.0.1:{alone.port}{POST}", data=body, headers=headers, timeout=120).status_code)

    threads = [threading.Thread(target=send, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        most.append(psutil.Process(alone.process.pid).memory_info().rss)
        time.sleep(0.02)
    assert done == [201] * 6
    assert max(most) - before < 60 * MB, f"{(max(most) - before) / MB:.0f} MB for 6 × 18 MB"


def test_without_a_length_nothing_is_taken(alone):
    answer = requests.post(f"http://127.0.0.1:{alone.port}{POST}", data=iter([b"x"] * 3), timeout=30,
                           headers={"Authorization": f"token {alone.hub.admit('anna')}", "Idempotency-Key": "key-of-a-try"})
    assert answer.status_code == 411 and len(alone.stored()) == 1


def test_a_body_where_none_belongs_is_bounded(alone):
    answer = None
    try:
        answer = requests.put(f"http://127.0.0.1:{alone.port}{PREFIX}api/assignments/{NAME}/due", data=b"x" * MB, timeout=30, headers={"Authorization": f"token {alone.hub.admit('course')}"})
    except requests.RequestException:
        pass  # it hung up
    assert answer is None or answer.status_code >= 400
    assert alone.desk("anna").assignments()[0]["due"] is None


def test_one_person_cannot_fill_the_disk_with_what_never_arrives(alone, tmp_path):
    begun = [begin(alone, 2 * MB, key=f"key-of-try-{number}", more=b"x" * MB) for number in range(4)]
    wait_until(lambda: len(alone.stored()) == 5)
    with pytest.raises(MigcapError, match="several things at this moment"):
        alone.desk("anna").submit(NAME, notebook(tmp_path))
    assert alone.desk("ben").submit(NAME, notebook(tmp_path))["id"]
    for connection in begun:
        connection.close()
    wait_until(lambda: len(alone.stored()) == 2)
    assert alone.desk("anna").submit(NAME, notebook(tmp_path))["id"]


def test_her_own_disk_is_full_or_her_file_is_gone_and_it_is_said(alone, tmp_path, monkeypatch):
    with pytest.raises(MigcapError, match="Your own folder or disk could not be used .no such file"):
        alone.desk("anna").submit(NAME, {"assignment.ipynb": tmp_path / "none.ipynb"})
    small = tmp_path / "a file"
    small.write_text("")
    with pytest.raises(MigcapError, match="Your own folder or disk could not be used .not a directory"):
        alone.desk("anna").fetch(NAME, small / "folder")
    if os.path.exists("/dev/full"):
        monkeypatch.setattr("migcap.classroom.desk.client.tempfile.TemporaryFile", lambda: open("/dev/full", "wb"))
        with pytest.raises(MigcapError, match="no space left on device"):
            alone.desk("anna").submit(NAME, incompressible(tmp_path, 100_000))
    assert alone.desk("anna").submissions(NAME) == []


def test_she_is_told_before_anything_is_sent(alone, tmp_path):
    files = incompressible(tmp_path, 50 * MB)
    before = files["assignment.ipynb"].read_bytes()
    with pytest.raises(MigcapError, match="too large to send"):
        alone.desk("anna").submit(NAME, files)
    assert files["assignment.ipynb"].read_bytes() == before and alone.desk("anna").submissions(NAME) == []


# Broken on the way.

@pytest.mark.parametrize("how", ["hung up", "cut"])
def test_a_connection_that_breaks_leaves_no_submission(alone, how):
    connection = begin(alone, 2 * MB, more=b"x" * MB)
    wait_until(lambda: len(alone.stored()) == 2)
    if how == "cut":
        connection.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    connection.close()
    wait_until(lambda: len(alone.stored()) == 1)
    assert alone.desk("anna").submissions(NAME) == []


def test_a_desk_killed_in_mid_upload_has_no_submission_and_takes_it_when_it_is_back(alone, tmp_path):
    connection = begin(alone, 2 * MB, more=b"x" * MB)
    wait_until(lambda: len(alone.stored()) == 2)
    alone.stop(signal.SIGKILL)
    with pytest.raises((OSError, http.client.HTTPException)):
        connection.send(b"x" * MB)
        connection.getresponse()
    assert len(alone.stored()) == 2  # the half
    receipts = []
    waiting = threading.Thread(target=lambda: receipts.append(alone.desk("anna").submit(NAME, notebook(tmp_path))))
    waiting.start()
    time.sleep(1)
    alone.start()
    waiting.join()
    assert [one["id"] for one in alone.desk("anna").submissions(NAME)] == [receipts[0]["id"]]
    assert len(alone.stored()) == 2 and not [name for name in alone.stored() if name.endswith(".part")]


def test_killed_again_and_again_every_receipt_is_of_a_whole_submission(alone, tmp_path):
    """Six times with -9 while four trainees hand in; each receipt that was given stands, and each submission can be read."""
    receipts, stop = [], threading.Event()

    def trainee(name):
        folder = tmp_path / name
        folder.mkdir()
        number = 0
        while not stop.is_set():
            number += 1
            receipts.append((name, number, alone.desk(name, waits=(0.2,) * 100).submit(NAME, notebook(folder, f"# {name} {number}"))["id"]))

    threads = [threading.Thread(target=trainee, args=(name,)) for name in ("anna", "ben", "chen", "dora")]
    for thread in threads:
        thread.start()
    for moment in (0.5, 0.6, 0.7, 0.8, 0.9, 1):
        time.sleep(moment)
        alone.stop(signal.SIGKILL)
        alone.start()
    stop.set()
    for thread in threads:
        thread.join()
    course, kept = alone.desk("course"), {}
    for one in course.submissions(NAME):
        course.submission(NAME, one["id"], tmp_path / one["id"])
        kept[one["id"]] = (tmp_path / one["id"] / "assignment.ipynb").read_text()
    assert len(receipts) > 10 and {receipt for _, _, receipt in receipts} == set(kept), "sent = kept, nothing twice"
    assert all(f"# {name} {number}" in kept[receipt] for name, number, receipt in receipts)


class LosesAnswers:
    """A way to the desk on which the first answer to each submission is lost."""

    def __init__(self, alone):
        self.lost, self._alone = 0, alone
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}{PREFIX}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                here, _ = self._listening.accept()
            except OSError:
                return
            there = socket.create_connection(("127.0.0.1", self._alone.port))
            threading.Thread(target=self._copy, args=(here, there), daemon=True).start()
            threading.Thread(target=self._back, args=(there, here), daemon=True).start()

    def _copy(self, source, target):
        try:
            while data := source.recv(1 << 16):
                target.sendall(data)
        except OSError:
            pass

    def _back(self, there, here):
        data = there.recv(1 << 16)
        if b"201 Created" in data and not self.lost:
            self.lost += 1
            for end in (there, here):
                end.shutdown(socket.SHUT_RDWR)
            return
        while data:
            here.sendall(data)
            data = there.recv(1 << 16)

    def close(self):
        self._listening.close()


def test_a_receipt_that_was_lost_is_given_again_for_the_same_submission(alone, tmp_path):
    from migcap.classroom.desk.client import Desk

    way = LosesAnswers(alone)
    receipt = Desk(way.url, alone.hub.admit("anna")).submit(NAME, notebook(tmp_path))
    way.close()
    assert way.lost == 1
    assert [one["id"] for one in alone.desk("anna").submissions(NAME)] == [receipt["id"]]


def test_a_desk_that_is_away_is_told_in_a_sentence_and_her_work_is_as_it_was(tmp_path):
    from migcap.classroom.desk.client import Desk

    files = notebook(tmp_path)
    before = files["assignment.ipynb"].read_bytes()
    for url in (f"http://127.0.0.1:{free_port()}{PREFIX}", "http://127.0.0.1:1/"):
        with pytest.raises(MigcapError, match="your work is safe"):
            Desk(url, "key", waits=(0.01,)).submit(NAME, files)
    assert files["assignment.ipynb"].read_bytes() == before


def test_what_is_given_out_anew_while_others_fetch_it_is_fetched_whole(alone, tmp_path):
    stop, failed, fetched = threading.Event(), [], []

    def trainee(name):
        while not stop.is_set():
            folder = tmp_path / name / str(len(fetched))
            try:
                alone.desk(name, waits=(0.05,) * 20).fetch(NAME, folder)
                fetched.append((folder / "assignment.ipynb").read_text())
            except Exception as error:  # looked at below: a thread's own would be lost
                failed.append(error)

    threads = [threading.Thread(target=trainee, args=(name,)) for name in ("anna", "ben", "chen")]
    for thread in threads:
        thread.start()
    for number in range(60):
        alone.desk("course").release(NAME, notebook(tmp_path, f"# edition {number}"))
    stop.set()
    for thread in threads:
        thread.join()
    assert failed == [] and len(fetched) > 20 and all("edition" in text or "print(1)" in text for text in fetched)
