"""A warm parent and its children from birth to death: what the engine counts on, with and without the sandbox."""

import glob
import os
import socket
import tempfile
import threading
import time

import pytest

from migcap.grading.sandbox import Limits, SandboxUnavailable, WarmParent
from tests.grading.sandbox import inside
from tests.grading.sandbox.inside import ask, ends, start, warm


@pytest.fixture(scope="module", params=[True, False], ids=["sandbox", "no sandbox"])
def parent(request, bubblewrap):
    with warm(sandbox=request.param) as parent:
        yield parent


def test_a_role_gets_what_was_prepared(parent):
    state, value = ask(parent, "prepared_value")
    assert state == "gave"
    assert value["arguments"] == ["plain", 1]


def test_several_sockets_arrive_in_order(parent):
    pairs = [socket.socketpair() for _ in range(3)]
    with parent.spawn("roles:call_on_last", [theirs for _, theirs in pairs]) as child:
        for _, theirs in pairs:
            theirs.close()
        assert [ours.recv(10) for ours, _ in pairs] == [b"0", b"1", b"2"]
        assert child.wait(5)
    for ours, _ in pairs:
        ours.close()


def test_a_child_ends_when_its_role_returns(parent):
    child, sock = start(parent, "prepared_value")
    with child, sock:
        inside.answer(sock)
        assert child.wait(5)
        assert not child.alive()


def test_an_interrupt_reaches_the_child(parent):
    child, sock = start(parent, "says_it_runs_and_waits")
    with child, sock:
        assert sock.recv(2) == b"[]"
        child.interrupt()
        assert "KeyboardInterrupt" in str(inside.answer(sock))


def test_a_child_that_ignores_interrupts_is_killed(parent):
    child, sock = start(parent, "ignores_interrupts")
    with child, sock:
        assert sock.recv(2) == b"[]"
        child.interrupt()
        assert not child.wait(0.2)
        assert child.alive()
        child.kill()
        assert child.wait(5)


def test_what_a_child_left_running_goes_with_it(bubblewrap):
    with warm() as parent:
        child, sock = start(parent, "leaves_processes_running")
        with child, sock:
            assert sock.recv(2) == b"[]"
            child.kill()
            assert ends(sock)


def test_what_a_child_left_running_goes_when_its_role_returns(bubblewrap):
    with warm() as parent:
        child, sock = start(parent, "leaves_processes_and_returns")
        with child, sock:
            assert inside.answer(sock) is not None
            assert child.wait(5)


def test_without_namespaces_of_its_own_they_would_stay(unguarded):
    parent = unguarded("namespaces", "capabilities")
    child, sock = start(parent, "leaves_processes_running")
    with child, sock:
        assert sock.recv(2) == b"[]"
        child.kill()
        assert not ends(sock, 0.5)


def test_a_role_that_fails_leaves_its_traceback(parent):
    with parent.spawn("roles:fails", []) as child:
        assert child.wait(5)
        assert "ValueError: this role is wrong" in child.complaint()
    assert "this role is wrong" in child.complaint()


def test_a_role_that_is_not_there_is_named(parent):
    with pytest.raises(SandboxUnavailable, match="roles:nobody could not be started"):
        parent.spawn("roles:nobody", [])
    assert ask(parent, "prepared_value")[0] == "gave"


def test_what_is_prepared_wrongly_is_said(bubblewrap):
    with pytest.raises(SandboxUnavailable, match="could not be prepared: ModuleNotFoundError: No module named 'no_such_module'"):
        WarmParent("no_such_module:function")


def test_preparing_may_leave_no_thread_behind(bubblewrap):
    with pytest.raises(SandboxUnavailable, match=r"left threads behind \(busy\)"):
        WarmParent("roles:prepare_with_thread", readable=[inside.HERE], environment={"PYTHONPATH": str(inside.HERE)})


def test_children_are_started_from_many_threads_at_once(parent):
    replies = []
    threads = [threading.Thread(target=lambda: replies.append(ask(parent, "prepared_value", seconds=60)[0])) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert replies == ["gave"] * 16


def test_closing_twice_is_harmless_and_a_closed_one_says_so(bubblewrap):
    parent = warm()
    child, sock = start(parent, "says_it_runs_and_waits")
    parent.close()
    parent.close()
    assert child.wait(5)
    child.close()
    child.close()
    child.kill()
    sock.close()
    assert not child.alive()
    assert not parent.alive()
    with pytest.raises(SandboxUnavailable, match="closed"):
        ask(parent, "prepared_value")


def test_a_child_without_a_sandbox_has_a_folder_which_goes_with_it(bubblewrap):
    before = set(glob.glob(os.path.join(tempfile.gettempdir(), "migcap-submission-*")))
    with warm(sandbox=False) as parent:
        child, sock = start(parent, "says_where_it_is")
        with child, sock:
            folder = inside.answer(sock)[1]
            assert os.path.basename(folder).startswith("migcap-submission-")
    assert set(glob.glob(os.path.join(tempfile.gettempdir(), "migcap-submission-*"))) <= before
    with warm() as parent:
        assert ask(parent, "says_where_it_is") == ["gave", "/submission"]


def test_without_pidfds_a_child_is_held_by_its_number(bubblewrap):
    """As on macOS."""
    with warm(sandbox=False) as parent:
        for function, interrupted in (("says_it_runs_and_waits", True), ("ignores_interrupts", False)):
            child, sock = start(parent, function)
            with child, sock:
                assert sock.recv(2) == b"[]"
                os.close(child._pidfd)
                child._pidfd = None
                assert child.alive()
                child.interrupt()
                assert child.wait(0.5) == interrupted
                child.kill()
                assert child.wait(5)
                child.interrupt()


def test_without_a_sandbox_memory_is_limited_all_the_same(bubblewrap):
    with warm(sandbox=False) as parent:
        assert ask(parent, "takes_memory", 600, limits=Limits(memory=512 << 20))[:2] == ["raised", "MemoryError"]


def test_without_bubblewrap_the_sentence_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SandboxUnavailable, match="sudo apt install bubblewrap.*--no-sandbox"):
        warm()


def test_a_folder_that_is_not_there_is_named(bubblewrap, tmp_path):
    with pytest.raises(SandboxUnavailable, match="does not exist"):
        warm(readable=[tmp_path / "nowhere"])


@pytest.mark.skipif(os.geteuid() != 0, reason="only root becomes somebody else inside")
def test_a_folder_that_only_root_may_read_is_named(bubblewrap, tmp_path):
    secret = tmp_path / "closed"
    secret.mkdir(mode=0o700)
    with pytest.raises(SandboxUnavailable, match=f"{secret} cannot be read inside the sandbox.*chmod"):
        warm(readable=[secret])


def test_a_child_starts_in_milliseconds(bubblewrap, record_property):
    with warm() as parent:
        times = []
        for _ in range(20):
            began = time.perf_counter()
            child, sock = start(parent, "says_where_it_is")
            with child, sock:
                inside.answer(sock)
                times.append(time.perf_counter() - began)
    median = sorted(times)[10]
    record_property("figure to print", f"sandbox: a child of a small warm parent is confined and has answered after {median * 1000:.1f} ms (median of 20)")
    assert median < 0.2  # ten times what a quiet machine needs, and more
