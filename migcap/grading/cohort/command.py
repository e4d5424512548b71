"""`migcap grade`: from what was asked for to a report and an exit status."""

import contextlib
import json
import os
import re
import sys
from pathlib import Path

# jsonschema would import it, a second of work, to judge a kind of web address that no notebook's schema speaks of.
sys.modules.setdefault("rfc3987_syntax", None)

from migcap import course as our_course
from migcap.errors import MigcapError
from migcap.grading.cohort import engines, environment, places, released, summary
from migcap.grading.cohort.assignment import prepare
from migcap.grading.cohort.desk import Desk
from migcap.grading.cohort.grade import Grading
from migcap.grading.cohort.kept import Kept, write_whole
from migcap.grading.cohort.manifests import Manifests
from migcap.grading.cohort.progress import Progress
from migcap.grading.cohort.settings import Settings, digest
from migcap.grading.cohort.written import Written
from migcap.grading.record import Course
from migcap.grading.sandbox import SandboxUnavailable

CONFIG = "nbgrader_config.py"
HALF_A_LETTER = re.compile("[\ud800-\udfff]")
HANDED_IN = ("submitted", "autograded", "feedback")
NAMED = re.compile(r"""(?:submitted|autograded|feedback)_directory\s*=\s*["'](?:[^"'\n]*/)?([^"'/\n]+)/?["']""")
NOTHING_KEPT = "*\n"  # the .gitignore of the results: marks and submissions are people's


class GradeError(MigcapError):
    """Nothing can be graded before this is put right."""


def grade(name, *, folder=None, students=None, workers=None, scheduler=None, regrade=False, sandbox=True, report_to=None):
    """Grade an assignment, print the report; returns the exit status. Raises MigcapError with a sentence where nothing could be done."""
    name = name.rstrip("/") or name  # as a shell completes it
    report_to = None if report_to is None else writable(Path(report_to))
    if scheduler == "":
        raise GradeError("No address stands behind --scheduler: give the one that `dask scheduler` prints.")
    course = is_course(Course.open(course_folder(folder)))
    places.sweep()
    settings = Settings.of(course, sandbox)
    if course.has_own_steps:
        from migcap.grading.cohort.own_steps import grade_in_order

        told = grade_in_order(course, name, students, regrade, settings.sandbox)
    else:
        told = graded(course, name, settings, students, workers, scheduler, regrade)
    refused = report_to and write_report(told, report_to)  # first: the table may meet a screen that is gone
    summary.show(told, go_on=go_on(course, regrade))
    if refused:
        raise GradeError(refused)
    return told["exit_status"]


def write_report(told, path):
    """Write the JSON; returns the sentence of why it could not be written. A name that is no text in UTF-8 is written as far as it is."""
    text = HALF_A_LETTER.sub("\ufffd", json.dumps(told, indent=2, ensure_ascii=False))
    try:
        write_whole(path, f"{text}\n".encode())
    except OSError as error:
        return f"The marks are written, but the report could not be written to {path} ({error.strerror or error}): run the same command again with another --json."


def go_on(course, regrade):
    """What to run after a run that was stopped, or in which some failed."""
    if not regrade:
        return summary.SAME_COMMAND
    return summary.FROM_THE_START if course.has_own_steps else summary.WITHOUT_REGRADE


def graded(course, name, settings, students, workers, scheduler, regrade):
    assignment = prepare(course, name, settings)
    here = environment.key(environment.described(settings))
    desk = Desk(course, assignment, here, students)
    results = results_folder(course.root) / name
    with alone(results, name), contextlib.closing(desk):
        desk.open()
        kept = Kept(results)
        manifests = Manifests(assignment, digest([assignment.given.tests_key, here]), results / "manifests.json")
        written = Written(results / "written.json", desk.rows, desk.files)
        grading = Grading(desk, lambda: make_workers(settings, manifests, workers, scheduler), kept, written, Progress(), regrade)
        tally = grading.run()
        if students is None and not grading.stopped:
            kept.sweep({one.key for one in desk.submissions})
    said = grading.workers.said if grading.workers else "nothing had to be run"
    return summary.report(tally, assignment=name, course=course.root, workers=said, sandbox=settings.sandbox, seconds=grading.seconds,
                          stopped=grading.stopped, notes=[*manifests.notes, *written.notes, *released.notes(course, assignment.given)])


def make_workers(settings, manifests, count, scheduler):
    from migcap.grading.cohort.cluster import DaskWorkers
    from migcap.grading.cohort.workers import LocalWorkers

    try:
        return DaskWorkers(settings, manifests.complete, scheduler) if scheduler else LocalWorkers(settings, manifests.complete, count)
    except BaseException as error:
        engines.close(settings)
        if isinstance(error, SandboxUnavailable):
            of_course = " The course's c.Grading.warm_up is run there: look at that first." if settings.warm_up and "prepared" in str(error) else ""
            raise GradeError(f"{error}{of_course}") from None
        raise


def course_folder(given):
    """The course's folder: the one that is named, else the one where we stand, else this project itself."""
    if given is not None:
        folder = Path(given).expanduser()
        if not folder.is_dir():
            raise GradeError(f"There is no folder {folder}: give the course's folder with --course, the one with its {CONFIG}.")
        return no_submission(folder)
    if Path(CONFIG).is_file():
        return no_submission(Path.cwd())
    ours = our_course.repository()
    if ours is None:
        raise GradeError(f"There is no course here: run this in the folder with {CONFIG}, or name that folder with --course.")
    return ours


def is_course(course):
    """The course, if anything of one is there; its settings may be those of the whole machine, and its folders named as it likes."""
    if not course.has_gradebook and not course.source_folder(".").is_dir():
        raise GradeError(f"There is no course in {course.root}, no gradebook and no assignment: give the course's folder with --course, the one with its {CONFIG}.")
    return course


def no_submission(folder):
    """The folder, unless it lies among what learners handed in to another course: its configuration is a program, and would be run as the trainer.

    The other course's configuration is looked at as text only: which of those above is the trainer's is not known here.
    """
    for above in folder.resolve().parents:
        config = above / CONFIG
        if config.is_file() or (above / "gradebook.db").is_file():
            names = {*HANDED_IN, *NAMED.findall(text_of(config))}
            if names & set(folder.resolve().relative_to(above).parts):
                raise GradeError(f"The folder {folder} is part of what was handed in to the course in {above}: run this in {above}, or name that folder with --course.")
    return folder


def text_of(path):
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def results_folder(root):
    """Where results are kept: beside our course's gradebook; in a folder of its own, out of nbgrader's sight, in any other."""
    ours = Path(root) / "grading"
    folder = ours / "results" if (ours / CONFIG).is_file() else Path(root) / ".migcap" / "results"
    return folder


@contextlib.contextmanager
def alone(folder, name):
    """The only run over an assignment. The lock goes with the process, however it ends."""
    import fcntl

    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder.parent / ".gitignore").write_text(NOTHING_KEPT)
        lock = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise GradeError(f"Results cannot be kept in {folder} ({error.strerror}): make room, or make the folder writable, then run this again.") from None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(lock)
        raise GradeError(f"'{name}' is being graded already, by another `migcap grade`: wait until it is done.") from None
    try:
        for left in folder.glob(".*.tmp"):  # of a run that was killed while it wrote
            with contextlib.suppress(OSError):
                left.unlink()
        yield
    finally:
        os.close(lock)


def writable(path):
    """Known before an hour of grading, not after it."""
    if path.is_dir() or not path.parent.is_dir() or not os.access(path if path.exists() else path.parent, os.W_OK):
        raise GradeError(f"The report cannot be written to {path}: give --json a file in a folder that is there and that you may write to.")
    return path


def doctor():
    """Print what this machine can enforce; returns the exit status."""
    from migcap.grading.sandbox import doctor as examine
    from migcap.grading.sandbox import doctor_table

    findings = examine()
    print(doctor_table(findings))
    return 1 if any(finding.ok is False for finding in findings) else 0
