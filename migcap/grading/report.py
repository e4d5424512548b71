"""What a learner reads after `migcap check`: her score so far, one line for each exercise, and what to do next."""

import textwrap
from dataclasses import dataclass, field

WIDTH = 100
NOT_ATTEMPTED = "Not attempted yet"


@dataclass(frozen=True)
class Mark:
    """One exercise: points earned (None where she marks herself), the most it gives, and what was said about it."""

    number: int
    title: str
    points: float
    maximum: float
    messages: list
    rubric: list = field(default_factory=list)
    by_hand: bool = False

    @property
    def state(self):
        """"done", "not attempted", "yours to mark" or "not yet"."""
        if self.messages and all(message.startswith(NOT_ATTEMPTED) for message in self.messages):
            return "not attempted"
        if self.by_hand:
            return "yours to mark"
        return "done" if self.points >= self.maximum else "not yet"


@dataclass(frozen=True)
class Result:
    """The marks of one module. `str()` is the report."""

    module: str
    title: str
    marks: list
    notes: list

    @property
    def score(self):
        """Points so far, without the texts that she marks herself."""
        return sum(mark.points for mark in self.marks if not mark.by_hand)

    @property
    def maximum(self):
        return sum(mark.maximum for mark in self.marks if not mark.by_hand)

    @property
    def next(self):
        """The first exercise that is not done: one she has tried before one she has not; None when there is none."""
        wanted = ("not yet", "not attempted", "yours to mark")
        open_marks = [mark for mark in self.marks if mark.state in wanted]
        return min(open_marks, key=lambda mark: wanted.index(mark.state), default=None)

    def __str__(self):
        blocks = [f"Module {self.module} · {self.title}", *map(_indent, self.notes), *map(_exercise, self.marks), self._score(), self._next()]
        return "\n\n".join(blocks)

    def _score(self):
        by_hand = sum(mark.maximum for mark in self.marks if mark.by_hand)
        return f"Score so far: {self.score:g} of {self.maximum:g} points" + (f", and up to {by_hand:g} more that you give yourself." if by_hand else ".")

    def _next(self):
        if self.next is None:
            return "Everything is done."
        name = f"exercise {self.next.number}, {self.next.title}"
        return f"Next: mark {name}, with its rubric above." if self.next.state == "yours to mark" else f"Next: {name}."


def _exercise(mark):
    points = f"{mark.maximum:g} points" if mark.points is None else f"{mark.points:g} of {mark.maximum:g} points"
    head = f"{'✓' if mark.state == 'done' else '·'} {mark.number}  {mark.title}"
    lines = [f"{head} {'.' * max(3, 70 - len(head))} {points}"]
    # Two parts of an exercise may say the same; once is enough.
    lines += [_indent(message) for message in dict.fromkeys(mark.messages)]
    if mark.state == "yours to mark":
        lines += [_indent("You mark this one yourself. Read your sentences as a stranger would, then give points:"), *(_indent(line, 7) for line in mark.rubric)]
    return "\n".join(lines)


def _indent(text, by=5):
    """Long sentences over several lines, a little to the right; line breaks of the text stay."""
    return "\n".join(textwrap.fill(line, WIDTH, initial_indent=" " * by, subsequent_indent=" " * by) for line in text.split("\n"))
