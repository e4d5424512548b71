"""What happens when one of them dies: the warm parent, the grader, the thread that asked, the question half way."""

import glob
import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from migcap.grading.sandbox import SandboxUnavailable
from tests.grading.sandbox.inside import ask, ends, start, warm


@pytest.mark.parametrize("sandbox", [True, False])
def test_when_the_warm_parent_is_killed_it_is_said_and_a_new_one_can_be_made(bubblewrap, sandbox):
    with warm(sandbox=sandbox) as parent:
        child, sock = start(parent, "says_it_runs_and_waits")
        with child, sock:
            assert sock.recv(2) == b"[]"
            parent._process.kill()
            assert child.wait(5)
            assert ends(sock)
        for _ in range(2):
            with pytest.raises(SandboxUnavailable, match="make a new one"):
                ask(parent, "prepared_value")
        assert not parent.alive()
    with warm(sandbox=sandbox) as parent:
        assert ask(parent, "prepared_value")[0] == "gave"


def test_a_sandbox_outlives_the_thread_that_asked_for_it(bubblewrap):
    made = []
    thread = threading.Thread(target=lambda: made.append(warm()))
    thread.start()
    thread.join()
    time.sleep(0.2)
    with made[0] as parent:
        assert ask(parent, "prepared_value")[0] == "gave"


@pytest.mark.parametrize("sandbox", [True, False])
def test_ctrl_c_in_the_graders_terminal_is_for_the_grader_alone(bubblewrap, sandbox):
    with warm(sandbox=sandbox) as parent:
        assert os.getpgid(parent._process.pid) != os.getpgid(0)


GRADER = """
import sys, time
sys.path[:0] = {path!r}
from tests.grading.sandbox.inside import start, warm
parent = warm(sandbox={sandbox})
child, sock = start(parent, "leaves_processes_running" if {sandbox} else "ignores_interrupts")
assert sock.recv(2) == b"[]"
print("ready", flush=True)
time.sleep(60)
"""


def alive_below(number):
    """Every process that descends from that one."""
    parents = {}
    for path in glob.glob("/proc/[0-9]*/stat"):
        try:
            with open(path) as file:
                parents[int(path.split("/")[2])] = int(file.read().rpartition(")")[2].split()[1])
        except OSError:
            continue
    found, new = set(), {number}
    while new:
        new = {child for child, parent in parents.items() if parent in new} - found
        found |= new
    return found


@pytest.mark.parametrize("sandbox", [True, False])
def test_when_the_grader_is_killed_everything_inside_dies(bubblewrap, sandbox):
    grader = subprocess.Popen([sys.executable, "-c", GRADER.format(path=[path or os.getcwd() for path in sys.path], sandbox=sandbox)], stdout=subprocess.PIPE)
    assert grader.stdout.readline() == b"ready\n"
    below = alive_below(grader.pid)
    assert len(below) >= (5 if sandbox else 2)
    grader.send_signal(signal.SIGKILL)
    grader.wait()
    grader.stdout.close()
    end = time.monotonic() + 5
    while (left := [number for number in below if os.path.exists(f"/proc/{number}/exe") and _runs(number)]) and time.monotonic() < end:
        time.sleep(0.05)
    assert left == []


def _runs(number):
    try:
        with open(f"/proc/{number}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def test_an_interrupted_question_leaves_no_answer_for_the_next(bubblewrap, monkeypatch):
    with warm() as parent:
        with monkeypatch.context() as patch:
            patch.setattr("migcap.grading.sandbox.messages.receive", _ctrl_c)
            with pytest.raises(KeyboardInterrupt):
                ask(parent, "prepared_value")
        with pytest.raises(SandboxUnavailable, match="make a new one"):
            ask(parent, "prepared_value")


def _ctrl_c(sock):
    raise KeyboardInterrupt
