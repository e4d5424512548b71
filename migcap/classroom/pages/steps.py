"""What the class page's buttons do, each as the commands that a trainer would type in the course's folder."""

import json
import sys
import tempfile
from pathlib import Path

from migcap.classroom.pages.words import counted
from migcap.errors import MigcapError

RELEASE, COLLECT, GRADE, GRADE_ANYWAY, FEEDBACK = "release", "collect", "grade", "grade-anyway", "feedback"
TITLES = {RELEASE: "Releasing {}", COLLECT: "Collecting {}", GRADE: "Grading {}", GRADE_ANYWAY: "Grading {} without a sandbox", FEEDBACK: "Sending feedback on {}"}
NO_SANDBOX = ("This machine has no sandbox for submissions (`migcap grade --doctor` in a terminal says what is missing), so nothing was graded: without one, the code of a "
              "submission can read and change what this server can, hidden tests and marks among it.")


def work(step, name, folder):
    """A function for `Jobs.start`, which returns the sentence of what was done."""
    return lambda jobs, job: {RELEASE: release, COLLECT: collect, GRADE: grade, GRADE_ANYWAY: grade_anyway, FEEDBACK: feedback}[step](jobs, job, name, folder)


def release(jobs, job, name, folder):
    nbgrader(jobs, job, folder, "generate_assignment", name, "--force")
    nbgrader(jobs, job, folder, "release_assignment", name, "--force")
    return f"{name} is released: trainees find it on their start page."


def collect(jobs, job, name, folder):
    nbgrader(jobs, job, folder, "collect", name, "--update")
    return f"What was handed in for {name} is collected."


def grade(jobs, job, name, folder):
    """By this project's own engine, in its sandbox. MigcapError(NO_SANDBOX) where there is none: the trainer decides whether to go on without."""
    job.line = "Starting"
    if not has_engine(jobs, job, folder):
        raise MigcapError(NO_SANDBOX)
    with tempfile.TemporaryDirectory(prefix="migcap-report-") as place:
        report = Path(place) / "report.json"
        status, said = jobs.command(job, [sys.executable, "-m", "migcap", "grade", name, "--course", str(folder), "--json", str(report)], folder)
        if not report.exists():
            raise MigcapError(said[-1] if said else f"Grading stopped (exit status {status}): try again.")
        return in_words(json.loads(report.read_text(encoding="utf-8")))


def grade_anyway(jobs, job, name, folder):
    """By nbgrader itself, which runs submissions as whoever runs this server."""
    nbgrader(jobs, job, folder, "autograde", name, "--force")
    return f"{name} is graded by nbgrader, without a sandbox."


def has_engine(jobs, job, folder):
    """Can this machine run submissions in a sandbox?"""
    status, _ = jobs.command(job, [sys.executable, "-m", "migcap", "grade", "--doctor"], folder)
    return status == 0


def in_words(told):
    """A report of `migcap grade` in a few sentences; who was set aside, and why, is named."""
    counts = told["counts"]
    said = [f"{told['assignment']}: {counted(counts['graded'], 'submission')} graded."]
    for status, words in (("set_aside", "Set aside"), ("failed", "Failed to run")):
        said += [f"{words}: {line['student']}. {line['reason']}" for line in told["submissions"] if line["status"] == status]
    return " ".join(said)


def feedback(jobs, job, name, folder):
    nbgrader(jobs, job, folder, "generate_feedback", name, "--force")
    nbgrader(jobs, job, folder, "release_feedback", name)
    return f"Feedback on {name} is sent, with the marks."


def nbgrader(jobs, job, folder, *arguments):
    """One command of nbgrader's; MigcapError with its last words where it fails."""
    status, said = jobs.command(job, [sys.executable, "-m", "nbgrader", *arguments], folder)
    if status:
        last = next((line for line in reversed(said) if "ERROR" in line), said[-1] if said else f"exit status {status}")
        raise MigcapError(f"nbgrader {arguments[0]} stopped: {last.split('] ')[-1].rstrip('.')}. What was done before is kept; put it right, then try again.")
