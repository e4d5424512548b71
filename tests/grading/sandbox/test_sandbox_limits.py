"""What a child uses up is its own loss: memory, processes, files, time, each up to its limit, with its neighbours working on."""

import ast
import errno
import os
import time

import pytest

from migcap.grading.sandbox import Limits
from tests.grading.sandbox import inside
from tests.grading.sandbox.inside import ask, start

MEGABYTE = 1 << 20


def test_memory_ends_at_its_limit(parent):
    limits = Limits(memory=512 * MEGABYTE)
    assert ask(parent, "takes_memory", 200, limits=limits) == ["gave", 200]
    assert ask(parent, "takes_memory", 600, limits=limits)[:2] == ["raised", "MemoryError"]
    assert ask(parent, "takes_memory", 600)[0] == "gave"


def test_memory_that_is_no_address_space_cannot_be_had(parent):
    assert ask(parent, "takes_memory_that_no_limit_counts", 64)[:3] == ["raised", "PermissionError", errno.EPERM]


def test_processes_end_at_their_limit_whoever_grades(parent):
    assert ask(parent, "forks", 100, limits=Limits(processes=10)) == ["gave", 9]
    assert ask(parent, "forks", 100) == ["gave", 31]


def test_without_limits_it_would_have_more_processes(unguarded):
    assert ask(unguarded("limits"), "forks", 100) == ["gave", 100]


def test_the_processes_of_one_child_are_not_counted_for_another(parent):
    child, sock = start(parent, "forks", 9, limits=Limits(processes=10))
    with child, sock:
        assert inside.answer(sock) == ["gave", 9]
        assert ask(parent, "forks", 9, limits=Limits(processes=10)) == ["gave", 9]


def test_threads_are_counted_as_processes_are(parent):
    made = ask(parent, "starts_threads", 100)[1]
    assert made == 31


def test_a_fork_bomb_stops_nobody_and_goes_with_its_child(parent):
    child, sock = start(parent, "fork_bomb")
    with child, sock:
        time.sleep(0.3)
        started = time.monotonic()
        assert ask(parent, "forks", 5) == ["gave", 5]
        assert time.monotonic() - started < 10
        child.kill()
        assert child.wait(5)


def test_a_limit_cannot_be_raised_again(parent):
    assert ask(parent, "raises_its_limits")[0] == "raised"


@pytest.mark.parametrize("folder", ["/submission", "/tmp"])
def test_a_file_and_a_folder_hold_so_many_bytes(parent, folder):
    limits = Limits(files=8 * MEGABYTE)
    assert ask(parent, "fills", f"{folder}/one", 20, limits=limits) == ["gave", [8, "EFBIG"]]
    written, how = ask(parent, "fills_folder", folder, 20, limits=limits)[1]
    assert (written, how) == (8, "ENOSPC")


def test_shared_memory_holds_so_many_bytes(parent):
    written, how = ask(parent, "fills_folder", "/dev/shm", 40)[1]
    assert (written, how) == (16, "ENOSPC")


@pytest.mark.parametrize("folder", ["/submission", "/tmp", "/dev/shm"])
def test_a_folder_holds_so_many_files(parent, folder):
    made, how = ask(parent, "makes_files", folder, 10_000)[1]
    assert how == "ENOSPC"
    assert 4000 <= made < 4096


def test_open_files_end_at_their_limit(parent):
    made, how = ask(parent, "opens_files", 1000, limits=Limits(open_files=64))[1]
    assert how == "EMFILE"
    assert made < 64


def test_an_endless_loop_ends_with_its_seconds(parent):
    child, sock = start(parent, "burns", limits=Limits(cpu=1))
    with child, sock:
        assert child.wait(20)


def test_without_limits_an_endless_loop_would_go_on(unguarded):
    child, sock = start(unguarded("limits"), "burns", limits=Limits(cpu=1))
    with child, sock:
        assert not child.wait(2.5)


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="this system pins no process to a core")
def test_a_child_stays_on_its_core(parent):
    core = sorted(os.sched_getaffinity(0))[-1]
    assert ask(parent, "affinity", core=core) == ["gave", [core]]


GRADE = """
from tests.grading.sandbox.inside import ask, warm
from migcap.grading.sandbox import Limits
with warm() as parent:
    print(ask(parent, "forks", 100, limits=Limits(processes=10)), ask(parent, "identity")[1]["CapEff"], ask(parent, "read", "/proc/1/comm")[0],
          ask(parent, "system_call", "unshare", 0x10000000), ask(parent, "processes"))
    print(ask(parent, "places_that_can_be_written"))
"""


def test_an_ordinary_user_has_the_same_sandbox(as_ordinary_user):
    first, places = as_ordinary_user(GRADE).splitlines()
    assert first == f"['gave', 9] {'0' * 16} gave ['gave', 'EPERM'] ['gave', [1]]"
    state, found = ast.literal_eval(places)
    # The project may lie below the host's /tmp: then its folders stand on the child's own /tmp as well.
    assert state == "gave" and [place for place in found if not place.startswith("/tmp/")] == ["/dev/shm", "/submission", "/tmp"]
