"""A run over many submissions: nothing stops it, nothing is lost, nothing is done twice. With stand-ins for the engine and the gradebook."""

import contextlib
import json
import multiprocessing
import os
import random
import signal
import time
from pathlib import Path

import jsonschema
import pytest

from migcap.errors import MigcapError
from migcap.grading.cohort import engines, summary
from migcap.grading.cohort.command import alone
from migcap.grading.cohort.grade import Grading
from migcap.grading.cohort.kept import Kept
from migcap.grading.cohort.tally import FAILED, GRADED, LEFT, SET_ASIDE
from migcap.grading.cohort.workers import LocalWorkers
from migcap.grading.cohort.written import REMEMBER_EVERY, Written
from migcap.grading.record import RecordError
from tests.grading.cohort import fakes
from tests.grading.cohort.fakes import FakeDesk, FakeHanded, Quiet, cohort

REPOSITORY = Path(__file__).resolve().parents[3]
SCHEMA = json.loads((REPOSITORY / "migcap/grading/cohort/report.schema.json").read_text())


@pytest.fixture(autouse=True)
def no_engine_stays():
    yield
    engines.close()


def run(top, submissions, regrade=False, workers=2, desk_of=FakeDesk, progress=Quiet(), **desk_has):
    """One run in this process: (the Grading, its desk)."""
    desk = desk_of(top / "marks", submissions, **desk_has)
    (top / "results").mkdir(exist_ok=True)
    written = Written(top / "results" / "written.json", desk.rows, desk.files)
    grading = Grading(desk, lambda: LocalWorkers(fakes.SETTINGS, fakes.complete, workers, fakes.execute), Kept(top / "results"), written, progress, regrade)
    grading.run()
    return grading, desk


# A process that has imported everything and has no threads: its forks start at once, and none of them inherits a lock that somebody holds.
SERVER = multiprocessing.get_context("forkserver")
SERVER.set_forkserver_preload(["tests.grading.cohort.fakes", "migcap.grading.cohort.command"])


class Apart:
    """The same in a process of its own, which has begun when this is made."""

    def __init__(self, top, submissions, workers=2):
        contents = json.dumps([[one.student, one.content] for one in submissions])
        self._here, there = SERVER.Pipe(duplex=False)
        self._process = SERVER.Process(target=fakes.serve, args=(there, str(top), contents, workers))
        self._process.start()
        there.close()
        self.pid = self._process.pid
        assert self._here.poll(120) and self._here.recv() == "begins"

    def end(self):
        """(what it said of itself, its exit status)."""
        said = None
        with contextlib.suppress(EOFError):
            assert self._here.poll(120), "it does not end"
            said = json.loads(self._here.recv())
        self._process.join(120)
        return said, self._process.exitcode

    def kill(self):
        with contextlib.suppress(ProcessLookupError):  # it was quicker
            os.kill(self.pid, signal.SIGKILL)
        return self.end()


def marks(top):
    return {path.name: path.read_text() for path in (top / "marks").glob("*.json")}


def test_all_submissions_are_graded(tmp_path):
    grading, desk = run(tmp_path, cohort(12))
    assert sorted(desk.saved) == [one.student for one in cohort(12)]
    assert len(grading.tally.of(GRADED)) == 12 and not grading.tally.reused


def test_one_bad_submission_is_one_line_and_the_others_are_graded(tmp_path):
    bad = [FakeHanded("bad", "bad"), FakeHanded("nothing", "empty")]
    grading, desk = run(tmp_path, cohort(3) + bad + cohort(6)[3:])
    assert {line.student: line.reason for line in grading.tally.of(SET_ASIDE)} == {
        "bad": "The file is no notebook: it has no cells.", "nothing": "Nothing to grade was handed in."}
    assert len(desk.saved) == 6
    assert summary.exit_status(grading.tally, False) == 3


def test_an_unchanged_submission_is_neither_run_nor_written_again(tmp_path, monkeypatch):
    runs = tmp_path / "runs"
    monkeypatch.setenv(fakes.RUNS, str(runs))
    run(tmp_path, cohort(6))
    assert len(runs.read_text().splitlines()) == 6
    changed = [FakeHanded("student-000", "double:2"), *cohort(6)[1:]]
    grading, desk = run(tmp_path, changed)
    assert desk.saved == ["student-000"] and len(runs.read_text().splitlines()) == 7
    assert len(grading.tally.reused) == 5 and len(grading.tally.of(GRADED)) == 6


def test_no_worker_starts_when_everything_is_kept(tmp_path):
    run(tmp_path, cohort(3))
    grading, _ = run(tmp_path, cohort(3))
    assert grading.workers is None and len(grading.tally.reused) == 3


def test_regrade_runs_and_writes_everything_again(tmp_path, monkeypatch):
    runs = tmp_path / "runs"
    monkeypatch.setenv(fakes.RUNS, str(runs))
    run(tmp_path, cohort(4))
    before = marks(tmp_path)
    grading, desk = run(tmp_path, cohort(4), regrade=True)
    assert len(desk.saved) == 4 and len(runs.read_text().splitlines()) == 8 and not grading.tally.reused
    assert marks(tmp_path) == before


def test_marks_that_somebody_changed_or_deleted_in_the_gradebook_are_written_again(tmp_path):
    run(tmp_path, cohort(4))
    right = marks(tmp_path)
    (tmp_path / "marks" / "student-001.json").unlink()
    (tmp_path / "marks" / "student-002.json").write_text("{}")
    _, desk = run(tmp_path, cohort(4))
    assert sorted(desk.saved) == ["student-001", "student-002"]
    assert marks(tmp_path) == right


@pytest.mark.parametrize("damage", ["cut", "edited", "empty", "other key", "not gzip", "bomb"])
def test_a_damaged_kept_result_is_graded_anew_with_a_note(tmp_path, damage):
    import gzip

    first, second = cohort(2)
    run(tmp_path, [first, second])
    right = marks(tmp_path)
    path = tmp_path / "results" / f"{first.key}.json.gz"
    data = path.read_bytes()
    path.write_bytes({
        "cut": data[:-20], "empty": b"", "not gzip": b"{}",
        "edited": gzip.compress(gzip.decompress(data).replace(b"[0.0, 2.0]", b"[2.0, 2.0]")),
        "other key": (tmp_path / "results" / f"{second.key}.json.gz").read_bytes(),
        "bomb": gzip.compress(b"[" * (1 << 20)),
    }[damage])
    assert path.read_bytes() != data
    grading, _ = run(tmp_path, [first, second])
    line = next(line for line in grading.tally.lines if line.student == first.student)
    assert line.notes == ["The kept result was damaged, so the submission was graded anew."] and not line.reused
    assert marks(tmp_path) == right
    assert Kept(tmp_path / "results").load(first.key).marks == {fakes.TEST: [0.0, 2.0]}


def test_a_failure_of_ours_is_tried_once_more_and_never_kept(tmp_path, monkeypatch):
    runs = tmp_path / "runs"
    monkeypatch.setenv(fakes.RUNS, str(runs))
    always, once = FakeHanded("always", "ours"), FakeHanded("once", f"once:{tmp_path / 'marker'}")
    grading, desk = run(tmp_path, [always, once, *cohort(3)])
    tried = [line.split()[0] for line in runs.read_text().splitlines()]
    assert tried.count("always") == 2 and tried.count("once") == 2 and tried.count("student-000") == 1
    assert [(line.student, line.reason) for line in grading.tally.of(FAILED)] == [("always", "The grader, not the submission, stopped: the sandbox has gone.")]
    assert "once" in desk.saved and not Kept(tmp_path / "results").has(always.key)
    assert summary.exit_status(grading.tally, False) == 3


def test_a_doubtful_result_is_tried_once_more_then_written_with_its_note_and_not_kept(tmp_path, monkeypatch):
    runs = tmp_path / "runs"
    monkeypatch.setenv(fakes.RUNS, str(runs))
    handed = FakeHanded("ana", "doubtful")
    grading, desk = run(tmp_path, [handed])
    assert len(runs.read_text().splitlines()) == 2 and desk.saved == ["ana"]
    assert grading.tally.lines[0].notes == ["Cell 2: a person has to look at it."]
    assert not Kept(tmp_path / "results").has(handed.key)


def test_a_gradebook_that_cannot_be_written_costs_that_submission_only_and_its_result_is_kept(tmp_path):
    grading, desk = run(tmp_path, cohort(4), fails_for=("student-001",))
    line, = grading.tally.of(FAILED)
    assert line.student == "student-001" and "No space left on device" in line.reason
    assert len(desk.saved) == 3
    grading, desk = run(tmp_path, cohort(4))
    assert grading.workers is None and desk.saved == ["student-001"]


def test_what_the_record_says_is_told_as_it_is(tmp_path):
    class Refusing(FakeDesk):
        def save(self, handed, result):
            raise RecordError("The gradebook is held by another program: close it.")

    grading, _ = run(tmp_path, cohort(1), desk_of=Refusing)
    assert [line.reason for line in grading.tally.of(FAILED)] == ["The gradebook is held by another program: close it."]


@pytest.mark.parametrize("trouble", ["no room", "gradebook gone"])
def test_what_is_written_and_cannot_be_remembered_is_a_note_and_loses_no_mark(tmp_path, monkeypatch, trouble):
    class Gone(FakeDesk):
        def rows(self):
            if self.saved and trouble == "gradebook gone":
                raise RecordError("The gradebook is held by another program.")
            return super().rows()

    def full(path, data):
        raise OSError(28, "No space left on device")

    count = REMEMBER_EVERY + 2  # so that it is remembered on the way too
    with monkeypatch.context() as patched:
        if trouble == "no room":
            patched.setattr("migcap.grading.cohort.written.write_whole", full)
        grading, desk = run(tmp_path, cohort(count), desk_of=Gone)
    assert len(grading.tally.of(GRADED)) == count == len(desk.saved)
    note, = grading.written.notes
    assert "could not be remembered" in note and ("No space left on device" if trouble == "no room" else "another program") in note
    _, desk = run(tmp_path, cohort(count))
    assert len(desk.saved) == count, "they are written once more"


def test_a_regrade_that_was_stopped_goes_on_without_regrade(tmp_path, monkeypatch):
    runs = tmp_path / "runs"
    run(tmp_path, cohort(6))
    monkeypatch.setenv(fakes.RUNS, str(runs))

    class Stopping(FakeDesk):
        def save(self, handed, result):
            if len(self.saved) == 2:
                os.kill(os.getpid(), signal.SIGTERM)
            return super().save(handed, result)

    grading, desk = run(tmp_path, cohort(6), regrade=True, workers=1, desk_of=Stopping)
    assert grading.stopped and len(desk.saved) == 3
    run(tmp_path, cohort(6))
    regraded = {line.split()[0] for line in runs.read_text().splitlines()}
    assert regraded == {one.student for one in cohort(6)}, "each is run anew, and none is taken from before the regrade"


@pytest.mark.parametrize("ignored", [False, True])
def test_a_terminal_that_is_closed_stops_the_run_unless_that_is_to_be_ignored(tmp_path, ignored):
    class HungUp(FakeDesk):
        def save(self, handed, result):
            os.kill(os.getpid(), signal.SIGHUP)
            return super().save(handed, result)

    before = signal.signal(signal.SIGHUP, signal.SIG_IGN if ignored else lambda *_: None)  # by default it would end pytest where this fails
    try:
        grading, desk = run(tmp_path, cohort(3), workers=1, desk_of=HungUp)
    finally:
        signal.signal(signal.SIGHUP, before)
    assert grading.stopped is not ignored and len(desk.saved) == (3 if ignored else 1)


def test_a_bar_on_a_closed_terminal_does_not_lose_the_report(tmp_path):
    class Closed(Quiet):
        def end(self):
            raise OSError(5, "Input/output error")

    grading, _ = run(tmp_path, cohort(2), progress=Closed())
    assert len(grading.tally.of(GRADED)) == 2 and (tmp_path / "results" / "written.json").exists()


def test_no_more_results_wait_than_two_for_each_worker(tmp_path):
    most = 0

    class Watched(FakeDesk):
        def save(self, handed, result):
            nonlocal most
            time.sleep(0.02)
            most = max(most, grading.workers.done.qsize())
            super().save(handed, result)

    (tmp_path / "results").mkdir()
    desk = Watched(tmp_path / "marks", cohort(20))
    written = Written(tmp_path / "results" / "written.json", desk.rows, desk.files)
    grading = Grading(desk, lambda: LocalWorkers(fakes.SETTINGS, fakes.complete, 2, fakes.execute), Kept(tmp_path / "results"), written, Quiet())
    grading.run()
    assert 1 <= most <= 4


def test_each_worker_has_a_core_of_its_own(tmp_path, monkeypatch):
    runs = tmp_path / "runs"
    monkeypatch.setenv(fakes.RUNS, str(runs))
    available = sorted(os.sched_getaffinity(0))
    run(tmp_path, [FakeHanded(f"s{number}", "slow:0.05") for number in range(3 * len(available))], workers=len(available))
    assert {line.split()[2] for line in runs.read_text().splitlines()} == {str(core) for core in available}


@pytest.mark.parametrize("seed", range(5))
def test_killed_at_any_moment_the_next_run_goes_on_and_ends_with_the_same_marks(tmp_path, seed):
    whole, killed = tmp_path / "whole", tmp_path / "killed"
    submissions = [*cohort(REMEMBER_EVERY + 20), FakeHanded("bad", "bad")]
    whole.mkdir(), killed.mkdir()
    run(whole, submissions)
    chance, was_killed = random.Random(seed), 0
    for _ in range(3):
        process = Apart(killed, submissions)
        time.sleep(chance.uniform(0, 0.2))
        _, status = process.kill()
        was_killed += status == -signal.SIGKILL
    done = len(list((killed / "results").glob("*.json.gz")))
    told, _ = Apart(killed, submissions).end()
    assert was_killed, "every run was done before it was killed"
    assert marks(killed) == marks(whole)
    assert told["counts"]["graded"] == len(submissions) - 1 and told["counts"]["set_aside"] == 1
    assert told["counts"]["reused"] == done, "what was finished before the kill is not run again"
    assert not list((killed / "results").glob(".*.tmp"))


def test_ctrl_c_kills_what_runs_writes_what_is_done_and_says_how_to_go_on(tmp_path):
    quick, slow = cohort(4), [FakeHanded(f"slow-{number}", "slow:600") for number in range(3)]
    process = Apart(tmp_path, quick + slow)
    wait_for(lambda: len(marks(tmp_path)) == 4 and len(children(process.pid)) == 2)
    below = children(process.pid)
    os.kill(process.pid, signal.SIGINT)
    began = time.monotonic()
    told, status = process.end()
    assert status == 130 and time.monotonic() - began < 5
    assert told["stopped"] and told["counts"]["graded"] == 4 and told["counts"]["left"] == 3 and told["counts"]["failed"] == 0
    assert not [pid for pid in below if Path(f"/proc/{pid}").exists()], "a process was left behind"


def test_ctrl_c_does_not_break_off_a_writing(tmp_path):
    """The handler lets the line finish: with KeyboardInterrupt half of the gradebook's work could be undone or left."""
    submissions = cohort(3)
    grading = None

    class Interrupted(FakeDesk):
        def save(self, handed, result):
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(0.05)
            super().save(handed, result)

    (tmp_path / "results").mkdir()
    desk = Interrupted(tmp_path / "marks", submissions)
    written = Written(tmp_path / "results" / "written.json", desk.rows, desk.files)
    grading = Grading(desk, lambda: LocalWorkers(fakes.SETTINGS, fakes.complete, 1, fakes.execute), Kept(tmp_path / "results"), written, Quiet())
    tally = grading.run()
    assert grading.stopped and len(desk.saved) == 1 and len(tally.of(LEFT)) == 2
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_results_that_no_submission_has_any_more_are_removed(tmp_path):
    run(tmp_path, cohort(3))
    kept = Kept(tmp_path / "results")
    kept.sweep({one.key for one in cohort(2)})
    assert [kept.has(one.key) for one in cohort(3)] == [True, True, False]
    assert (tmp_path / "results" / "written.json").exists()


def test_two_runs_over_one_assignment_at_a_time_are_refused(tmp_path):
    with alone(tmp_path / "results", "toy"):
        with pytest.raises(MigcapError, match="is being graded already"):
            with alone(tmp_path / "results", "toy"):
                pass
    with alone(tmp_path / "results", "toy"):
        pass


def test_the_report_is_as_its_schema_says(tmp_path):
    grading, _ = run(tmp_path, [*cohort(5), FakeHanded("bad", "bad"), FakeHanded("ours", "ours")])
    told = summary.report(grading.tally, assignment="toy", course=tmp_path, workers="2 workers", sandbox=False, seconds=grading.seconds, stopped=False)
    jsonschema.validate(json.loads(json.dumps(told)), SCHEMA)
    assert told["counts"] == {"submissions": 7, "graded": 5, "set_aside": 1, "failed": 1, "left": 0, "reused": 0, "not_attempted": 0}
    assert told["exercises"] == [{"title": "1 · Doubling", "tests": [fakes.TEST], "right": 1, "not_attempted": 0, "pitfalls": [{"advice": "Double it.", "count": 4}]}]
    assert told["notes"] == [summary.NO_SANDBOX]


def wait_for(condition, seconds=20):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.02)


def children(pid):
    return [int(child) for task in Path(f"/proc/{pid}/task").glob("*") for child in (task / "children").read_text().split()]
