"""Dask: real workers in processes of their own, with stand-ins for the engine, so that what is tested is the way to them and back."""

import os
import signal

import pytest

from migcap.grading.cohort import cluster, environment
from migcap.grading.cohort.grade import Grading
from migcap.grading.cohort.kept import Kept
from migcap.grading.cohort.tally import FAILED, GRADED
from migcap.grading.cohort.written import Written
from tests.grading.cohort import fakes
from tests.grading.cohort.fakes import FakeDesk, FakeHanded, Quiet, cohort
from tests.grading.cohort.real import REPOSITORY, dask

pytestmark = pytest.mark.xdist_group("cohort")


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    """Two workers of one thread each: (address, their processes, the file into which they write what they run)."""
    place = tmp_path_factory.mktemp("dask")
    runs = place / "runs"
    with dask(place, os.environ | {"PYTHONPATH": str(REPOSITORY), fakes.RUNS: str(runs)}, 2) as (address, processes):
        yield address, processes, runs


def run(top, submissions, address):
    desk = FakeDesk(top / "marks", submissions)
    (top / "results").mkdir()
    written = Written(top / "results" / "written.json", desk.rows, desk.files)
    make = lambda: workers_of(address)  # noqa: E731
    grading = Grading(desk, make, Kept(top / "results"), written, Quiet())
    grading.run()
    return grading, desk


def workers_of(address):
    import distributed

    with distributed.Client(address, set_as_default=False) as client:  # both must be there, or one would do all of it
        client.wait_for_workers(2, timeout=120)
    return cluster.DaskWorkers(fakes.SETTINGS, fakes.complete, address, fakes.execute)


def test_two_workers_share_the_work_each_on_a_core_of_its_own(two, tmp_path):
    address, _, runs = two
    submissions = [*cohort(8), FakeHanded("bad", "bad"), *[FakeHanded(f"slow-{number}", "slow:0.3") for number in range(6)]]
    grading, desk = run(tmp_path, submissions, address)
    assert len(grading.tally.of(GRADED)) == 14 and sorted(desk.saved) == sorted(one.student for one in submissions if one.student != "bad")
    done = [line.split() for line in runs.read_text().splitlines()]
    cores = {}
    for _, pid, core in done:
        cores.setdefault(pid, set()).add(core)
    assert len(cores) == 2, "one worker did everything"
    available = sorted(os.sched_getaffinity(0))
    if len(available) > 1:
        assert sorted(cores.values(), key=min) == [{str(core)} for core in available[:2]]


def test_a_worker_with_another_environment_is_refused_by_name(two, monkeypatch):
    ours = environment.described(fakes.SETTINGS)
    monkeypatch.setattr(environment, "described", lambda settings: {**ours, "pandas": "9.9.9"})
    with pytest.raises(environment.OtherEnvironment, match=r"pandas \(\S+ there, 9.9.9 here\). Install the same requirements.lock"):
        workers_of(two[0])


def test_a_worker_that_cannot_grade_is_refused_with_its_sentence(two):
    from migcap.grading.cohort.settings import Settings

    with pytest.raises(cluster.NoWorkers, match="cannot grade: bubblewrap is missing"):
        cluster.DaskWorkers(Settings(maker="tests.grading.cohort.fakes:NoEngine"), fakes.complete, two[0], fakes.execute)


def test_no_submission_waits_for_ever_for_workers_that_are_gone(tmp_path, monkeypatch):
    monkeypatch.setattr(cluster, "LOOK_EVERY", 0.5)
    monkeypatch.setattr(cluster, "GIVE_UP_AFTER", 1)
    runs = tmp_path / "runs"
    with dask(tmp_path, os.environ | {"PYTHONPATH": str(REPOSITORY), fakes.RUNS: str(runs)}, 2) as (address, processes):

        class Killed(FakeDesk):
            def save(self, handed, result):
                for process in processes:
                    if process.poll() is None:
                        os.killpg(process.pid, signal.SIGKILL)
                return super().save(handed, result)

        desk = Killed(tmp_path / "marks", [FakeHanded("ana", "double:2"), *[FakeHanded(f"slow-{number}", "slow:30") for number in range(3)]])
        (tmp_path / "results").mkdir()
        written = Written(tmp_path / "results" / "written.json", desk.rows, desk.files)
        grading = Grading(desk, lambda: workers_of(address), Kept(tmp_path / "results"), written, Quiet())
        grading.run()
    assert desk.saved == ["ana"]
    failed = grading.tally.of(FAILED)
    assert len(failed) == 3 and all(line.reason == cluster.NOBODY_LEFT for line in failed)
