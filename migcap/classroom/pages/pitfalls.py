"""What a class met in an assignment: for each exercise how many tried it, how many got it, and which pitfalls the others fell into.

Read from the autograded notebooks, whoever graded them (this project's engine or nbgrader), and counted as `migcap grade` counts.
"""

import functools
from dataclasses import dataclass

import nbformat

from migcap.exercises import exercises
from migcap.grading.cohort.assignment import exercises_of
from migcap.grading.cohort.result import Result
from migcap.grading.cohort.tally import Tally
from migcap.grading.cohort.task import add_marks


@dataclass(frozen=True)
class Met:
    """One exercise. `pitfalls` is [(advice, how many were told it)], the most frequent first."""

    title: str
    tried: int
    right: int
    not_attempted: int
    pitfalls: list


def met_in(course, given, students):
    """[Met] for the exercises that tests mark, from the autograded notebooks of these students; how many notebooks there were."""
    found = exercises_of(given)
    tally, results = Tally(found), []
    for student in students:
        result = _result(course, given, student)
        if result is not None:
            results.append(result)
            tally.add(result)
    return [_met(exercise, pitfalls, results) for exercise, pitfalls in tally.exercises], len(results)


def by_hand(given):
    """[(notebook, Exercise)] of those that a person marks, in their order."""
    return [(name, one) for name, path in sorted(given.sources.items()) for one in exercises(nbformat.read(path, as_version=4)) if one.by_hand]


def _met(exercise, pitfalls, results):
    seen = sum(any(test in result.marks for test in exercise.tests) for result in results)
    return Met(exercise.title, seen - pitfalls.not_attempted, pitfalls.right, pitfalls.not_attempted, pitfalls.most_frequent())


def _result(course, given, student):
    """Marks and messages of one student's autograded notebooks, or None where there are none."""
    folder = course.autograded_folder(student, given.name)
    result, there = Result(student), False
    for name in given.notebooks:
        path = folder / f"{name}.ipynb"
        try:
            state = path.stat()
        except OSError:
            continue
        marks, messages = _read(path, state.st_mtime_ns, state.st_size, _Given(given.notebooks[name], given.tests_key, name))
        result.marks.update(marks)
        result.messages.update(messages)
        there = True
    return result if there else None


@dataclass(frozen=True)
class _Given:
    """A GivenNotebook that can be told from another by its key."""

    notebook: object
    key: str
    name: str

    def __hash__(self):
        return hash((self.key, self.name))

    def __eq__(self, other):
        return (self.key, self.name) == (other.key, other.name)


@functools.lru_cache(maxsize=2000)
def _read(path, changed, size, given):
    """({test: [points, maximum]}, {test: what it said}); kept until the file changes: a class has hundreds of these."""
    result = Result("")
    add_marks(result, given.name, nbformat.read(path, as_version=4), given.notebook)
    return result.marks, result.messages
