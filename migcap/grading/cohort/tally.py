"""The run in figures, counted as results come in: a line for each submission, and the pitfalls of each exercise. No notebook is held."""

from dataclasses import dataclass, field

from migcap.grading.cohort.pitfalls import NOT_ATTEMPTED, Pitfalls

GRADED, SET_ASIDE, FAILED, LEFT = "graded", "set aside", "failed to run", "left"


@dataclass
class Line:
    """What became of one submission."""

    student: str
    status: str
    reason: str = ""
    reused: bool = False
    not_attempted: bool = False
    points: float = 0.0  # of the autograded cells
    maximum: float = 0.0
    shared: list = field(default_factory=list)
    notes: list = field(default_factory=list)
    seconds: float = 0.0


@dataclass(frozen=True)
class Exercise:
    """Test cells that a person sees as one exercise."""

    title: str
    tests: tuple  # "notebook/grade_id"


class Tally:
    def __init__(self, exercises):
        self.lines = []
        self.exercises = [(exercise, Pitfalls()) for exercise in exercises]

    def add(self, result, reused=False, notes=()):
        """Count a result that was written, or one that was set aside."""
        points, maximum = (sum(column) for column in zip(*result.marks.values())) if result.marks else (0.0, 0.0)
        self.lines.append(Line(result.student, SET_ASIDE if result.set_aside else GRADED, result.set_aside, reused, result.not_attempted and not result.set_aside,
                               points, maximum, list(result.shared), list(dict.fromkeys([*notes, *result.notes, *result.remarks])), result.seconds))
        if not result.set_aside:
            for exercise, pitfalls in self.exercises:
                self._count(exercise, pitfalls, result)

    def put_aside(self, student, reason, notes=()):
        """What was handed in cannot even be sent to a worker, or the gradebook does not take it."""
        self.lines.append(Line(student, SET_ASIDE, reason, notes=list(notes)))

    def fail(self, student, reason, notes=()):
        self.lines.append(Line(student, FAILED, reason, notes=list(notes)))

    def leave(self, students):
        """These were not begun, or not finished, when the run was stopped."""
        self.lines += [Line(student, LEFT) for student in students]

    def of(self, status):
        return [line for line in self.lines if line.status == status]

    @property
    def reused(self):
        return [line for line in self.lines if line.reused]

    @property
    def not_attempted(self):
        return [line for line in self.lines if line.not_attempted]

    @property
    def shared(self):
        """{test: how many submissions had it run beside their own code}."""
        found = {}
        for test in (test for line in self.lines for test in line.shared):
            found[test] = found.get(test, 0) + 1
        return dict(sorted(found.items()))

    def _count(self, exercise, pitfalls, result):
        tests = [test for test in exercise.tests if test in result.marks]
        wrong = [result.messages.get(test, "") for test in tests if result.marks[test][0] < result.marks[test][1]]
        if not tests:
            return
        if not wrong:
            pitfalls.right += 1
        elif all(message.startswith(NOT_ATTEMPTED) for message in wrong):
            pitfalls.not_attempted += 1
        else:
            pitfalls.add(wrong)
