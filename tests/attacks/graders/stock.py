"""nbgrader as shipped: its `autograde` and its `generate_feedback`, with the steps that they have by default."""

import os
import re
import shutil
import signal
import subprocess
import sys

from tests.attacks import course
from tests.attacks.graders.outcome import Outcome

SECONDS_FOR_A_CELL = 20
LONGEST = 240  # seconds without a word: then the submission in hand has stopped the grader


def grade(world, family):
    """Grade all. A submission that ends the grader is put aside, and the rest is graded: nbgrader itself would leave it there."""
    outcome = Outcome()
    aside = world.place / "aside"
    aside.mkdir()
    while True:
        last, whole, log = _autograde(world)
        outcome.log += log
        if whole:
            break
        if last is None or not (world.course / "submitted" / last).exists():
            outcome.stopped[last or "?"] = "the grader did not start"
            break
        outcome.stopped[last] = f"stopped the batch ({_last_words(log)})"
        shutil.move(world.course / "submitted" / last, aside / last)
    for student in sorted(path.name for path in (world.course / "submitted").iterdir()):
        if not (world.course / "autograded" / student).exists():
            outcome.notes[student] = "failed"
    if family == "display":
        outcome.log += _command(world, ["generate_feedback", course.ASSIGNMENT])[1]
    return outcome


def _autograde(world):
    """(the last student who was begun, whether nbgrader came to its end, what it said)"""
    code, log = _command(world, ["autograde", course.ASSIGNMENT, "--create"])
    begun = re.findall(r"submitted/([^/]+)/ps/", log)
    named = [name for name in re.findall(r"Converting notebook \S*submitted/([^/]+)/", log)] or begun
    whole = code == 0 or "errors on the above failures" in log  # what it says at its end, when some submissions failed
    return (named[-1] if named else None), whole, log


def _command(world, arguments):
    """nbgrader's command in a session of its own; ended when it says nothing for long."""
    environment = {**os.environ, **world.environment, "SECONDS_FOR_A_CELL": str(SECONDS_FOR_A_CELL)}
    log = world.place / "stock.log"
    with open(log, "w") as words:
        process = subprocess.Popen([sys.executable, "-m", "nbgrader", *arguments], cwd=world.course, env=environment, stdin=subprocess.DEVNULL,
                                   stdout=words, stderr=words, start_new_session=True)
        size, silent = 0, 0
        while True:
            try:
                code = process.wait(5)
                break
            except subprocess.TimeoutExpired:
                silent = silent + 5 if log.stat().st_size == size else 0
                size = log.stat().st_size
                if silent >= LONGEST:
                    os.killpg(process.pid, signal.SIGKILL)
                    code = process.wait()
                    break
    with open(log, errors="replace") as words:
        return code, words.read()


def _last_words(log):
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    return lines[-1][:120] if lines else "without a word"
