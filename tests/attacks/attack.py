"""What an attack is: dishonest or broken work, what it would deserve, how to tell that it did harm, and its honest twin."""

import copy
from collections.abc import Callable
from dataclasses import dataclass, field
from string import Template

from nbformat.v4 import new_code_cell

from tests.attacks import course
from tests.grading import toy

STUB = "raise NotImplementedError()"


@dataclass(frozen=True)
class Attack:
    """One dishonest or broken submission. In every source, $trace is a file that must not be there afterwards; see `world.py` for the other words.

    Answers that are not given are left as they were handed out; with `honest_rest` they are right. A cell `top` of the learner's own stands
    before the first answer. `change` does something to the notebook and may return bytes instead; `folder` adds to what is handed in.
    """

    name: str
    tries: str  # one sentence
    answers: dict[str, str] = field(default_factory=dict)
    top: str = ""
    honest_rest: bool = False
    change: Callable | None = None  # (notebook) -> None, or the file's bytes
    folder: Callable | None = None  # (folder of the submission, world) -> None
    deserves: float = 0  # points at most
    keeps: float = 0  # points at least: what is right in it must count in spite of the trick
    malformed: bool = False  # may be set aside; then there are no points at all
    harm: Callable | None = None  # (aftermath, name) -> a sentence, or nothing
    # The twin has right answers, but for what stands here, and the harmless part of the trick.
    twin: dict[str, str] = field(default_factory=dict)
    twin_top: str = ""
    twin_change: Callable | None = None
    twin_folder: Callable | None = None

    @property
    def twin_name(self):
        return f"{self.name}-twin"


def notebook(released, answers, others, top=""):
    """A copy of what was handed out with these answers in it. `others` answers what is left, or nothing does."""
    made = copy.deepcopy(released)
    for exercise in course.REFERENCE:
        answer = answers.get(exercise, others.get(exercise))
        if answer is not None:
            toy.named(made, exercise).source = answer
    if top:
        made.cells.insert(2, new_code_cell(top, id="of-her-own"))
    return made


def dishonest(attack, released):
    made = notebook(released, attack.answers, course.REFERENCE if attack.honest_rest else {}, attack.top)
    return made, attack.change, attack.folder


def honest(attack, released):
    made = notebook(released, attack.twin, course.REFERENCE, attack.twin_top)
    return made, attack.twin_change, attack.twin_folder


def filled(source, words):
    """The source of a cell with the words of this world put in."""
    return Template(source).safe_substitute(words)


def everywhere(source):
    """The same right or wrong line as the answer to every exercise that is a function."""
    return {exercise: source for exercise in course.REFERENCE}
