"""What a confined child does. Each role gets its sockets and the warm shell, and the child ends when the role returns."""

import os
import socket
import sys

from migcap.grading.engine import frames
from migcap.grading.sandbox.folder import Snapshot, unpack


def runner(sockets, shell):
    """The learner's side: sockets are the wire to the judge, and the grader's (for the submission's folder)."""
    from migcap.grading.engine.runner.serve import Runner

    wire, grader = sockets
    _take_folder(grader)
    os.environ["NBGRADER_EXECUTION"] = "autograde"  # as nbgrader has it
    Runner(wire, shell, Snapshot()).serve()


def judge(sockets, shell):
    """The tests' side: the wire to the runner, and the grader's socket, over which the work comes and the outputs go."""
    from migcap.grading.engine.judge.work import work

    wire, grader = sockets
    _take_folder(grader)
    os.environ["NBGRADER_EXECUTION"] = "autograde"
    work(wire, grader, shell)


def beside(sockets, shell):
    """The shared mode: cells and tests in one process."""
    from migcap.grading.engine.beside import work

    (grader,) = sockets
    _take_folder(grader)
    os.environ["NBGRADER_EXECUTION"] = "autograde"
    work(grader, shell, Snapshot())


def _take_folder(grader: socket.socket):
    packed = frames.receive_bytes(grader)
    if packed:
        unpack(packed)
    sys.path.insert(0, "")  # as a kernel has it: modules beside the notebook
