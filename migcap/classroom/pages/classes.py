"""The class page's model: who handed in, late or not, what was graded and sent back, and what to teach again tomorrow."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from migcap import course as modules_course
from migcap.classroom.pages import gradebook, pitfalls, words
from migcap.grading.record import Course, RecordError
from migcap.rubrics import rubrics


@dataclass(frozen=True)
class Line:
    """One trainee and one assignment."""

    student: str
    name: str
    handed_in: str = ""  # in words, of the last one
    times: int = 0
    late: bool = False
    extension: str = ""  # in words
    extension_field: str = ""
    collected: bool = False  # the last one lies in the course
    graded: bool = False  # the last one was graded
    marks: str = ""
    waits: bool = False
    returned: bool = False


@dataclass(frozen=True)
class Summary:
    """One assignment in a line."""

    name: str
    title: str
    released: bool
    due: str
    handed_in: int
    late: int


@dataclass(frozen=True)
class Sheet:
    """One assignment in full."""

    name: str
    title: str
    released: str  # in words, "" while it is not
    due: str
    due_field: str
    lines: list
    met: list = field(default_factory=list)  # of pitfalls.Met
    texts: list = field(default_factory=list)  # of gradebook.Text
    read: int = 0  # graded notebooks behind `met`
    problem: str = ""  # why there is nothing graded to look at

    @property
    def handed_in(self):
        return [line for line in self.lines if line.times]

    @property
    def late(self):
        return [line for line in self.lines if line.late]

    @property
    def to_collect(self):
        return [line for line in self.handed_in if not line.collected]

    @property
    def to_grade(self):
        return [line for line in self.handed_in if line.collected and not line.graded]

    @property
    def waiting(self):
        return [line for line in self.lines if line.waits]

    @property
    def graded(self):
        return [line for line in self.lines if line.marks]

    @property
    def returned(self):
        return [line for line in self.lines if line.returned]


def folder():
    """The course's folder on this server."""
    return Path(os.environ.get("MIGCAP_COURSE") or Path.cwd())


def names(course):
    """The assignments of the course, by the folders of its sources."""
    sources = course.source_folder(".")
    return sorted(path.parent.name for path in sources.glob("*/*.ipynb")) if sources.is_dir() else []


def summaries(course, assignments, at):
    """[Summary] of every assignment that the course has or the desk knows; `assignments` is the desk's list, None where it did not answer."""
    given = {one["name"]: one for one in assignments or []}
    return [_summary(name, given.get(name), at) for name in sorted({*names(course), *given})]


def sheet(course, name, assignments, extensions, at):
    """The Sheet of one assignment; `extensions` as the desk lists them."""
    given = next((one for one in assignments or [] if one["name"] == name), None)
    marks, people = gradebook.marked(course, name)
    # Collecting may make a row for somebody with more time; graded is who has an autograded notebook.
    marks = {student: mark for student, mark in marks.items() if course.autograded_folder(student, name).is_dir()}
    extended = {one["student"]: words.moment(one["due"]) for one in extensions or [] if one["assignment"] == name}
    last, times = {}, {}
    for one in sorted((given or {}).get("submissions", []), key=lambda one: words.moment(one["received_at"])):
        last[one["student"]] = one
        times[one["student"]] = times.get(one["student"], 0) + 1
    returned = {one["submission"] for one in (given or {}).get("feedback", [])}
    lines = [_line(course, name, student, people.get(student, ""), last.get(student), times.get(student, 0), extended.get(student), marks.get(student), returned, at)
             for student in sorted({*people, *last, *marks, *extended})]
    due = words.moment((given or {}).get("due"))
    released = words.moment((given or {}).get("released_at"))
    shown = dict(name=name, title=title_of(name, given), released=words.day_and_hour(released, at) if released else "", due=words.due_in_words(due, at),
                 due_field=words.for_field(due), lines=lines)
    try:
        given = course.assignment(name)
        met, read = pitfalls.met_in(course, given, sorted(marks))
    except RecordError as error:
        return Sheet(**shown, problem=str(error))
    return Sheet(**shown, met=met, read=read, texts=gradebook.texts(course, name, pitfalls.by_hand(given), sorted(marks)))


def title_of(name, given=None):
    """The module's title, what the desk says, or the name itself."""
    known = {module.folder: f"{module.number} · {module.title}" for module in modules_course.modules()}
    return known.get(name) or (given or {}).get("title") or name


def rubric_of(course, name):
    """The rubrics of an assignment as a list, empty where it has none."""
    path = rubric_file(course, name)
    return rubrics(path) if path.exists() else []


def rubric_file(course, name):
    return course.root / "rubrics" / f"{name}.yml"


def _summary(name, given, at):
    hers = (given or {}).get("submissions", [])
    late = {one["student"] for one in hers if one["late"]} - {one["student"] for one in hers if not one["late"]}
    return Summary(name, title_of(name, given), bool(given and given["released_at"]), words.due_in_words(words.moment(given["due"]), at) if given else "",
                   len({one["student"] for one in hers}), len(late))


def _line(course, name, student, full_name, last, times, extension, mark, returned, at):
    line = dict(student=student, name=full_name, extension=words.day_and_hour(extension, at) if extension else "", extension_field=words.for_field(extension),
                marks=words.marks(mark.score, mark.maximum) if mark else "", waits=bool(mark and mark.waits))
    if last is None:
        return Line(**line)
    when = words.moment(last["received_at"])
    return Line(**line, handed_in=words.day_and_hour(when, at), times=times, late=last["late"], collected=_same(_collected(course, name, student), when),
                graded=_same(mark.timestamp if mark else None, when), returned=last["id"] in returned)


def _collected(course, name, student):
    """The time of the submission that lies in the course; None where there is none."""
    try:
        return course.coursedir.get_existing_timestamp(str(course.submitted_folder(student, name)))
    except ValueError:  # somebody wrote into that file by hand
        return None


def _same(one, other):
    """The same moment, as far as nbgrader keeps it; naive ones are UTC."""
    if one is None:
        return False
    one = one if one.tzinfo else one.replace(tzinfo=words.UTC)
    return abs((one - other).total_seconds()) < 1


def opened():
    """The course on this server. RecordError or MigcapError where there is none."""
    return Course.open(folder())
