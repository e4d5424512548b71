"""Rubrics: how a person marks what no test can. One file for a module, `grading/rubrics/00-my-country.yml`:

    module: "00"
    exercises:
      - id: three-sentences            # grade_id of the answer cell
        title: Three sentences for the Common Country Analysis
        points: 4
        criteria:
          - name: Figures
            levels:                    # from most to least; the first says what full marks need, the last is 0
              - {points: 2, says: "Two figures or more, each with its year, its unit and its source."}
              - {points: 1, says: "The figures are right and a year, a unit or a source is missing."}
              - {points: 0, says: "No figure, or a wrong one."}

The best levels of an exercise's criteria add up to its points.
"""

from dataclasses import dataclass
from pathlib import Path

import yaml

from migcap.errors import MigcapError


class RubricError(MigcapError):
    """A rubric that is not there or does not hold together; its text names the file."""


@dataclass(frozen=True)
class Level:
    points: float
    says: str


@dataclass(frozen=True)
class Criterion:
    name: str
    levels: tuple  # of Level, from most to least

    @property
    def points(self):
        return self.levels[0].points


@dataclass(frozen=True)
class Rubric:
    """How one exercise is marked."""

    id: str  # grade_id of the answer cell
    title: str
    points: float
    criteria: tuple  # of Criterion

    def lines(self) -> list:
        """The rubric as lines of plain text, two for each criterion and more for its levels."""
        return [line for criterion in self.criteria for line in
                [f"{criterion.name}:"] + [f"  {_points(level.points)}: {level.says}" for level in criterion.levels]]

    def as_markdown(self) -> str:
        """The rubric as a table, to be shown in the question."""
        rows = [f"| {criterion.name if number == 0 else ''} | {_points(level.points)} | {level.says} |"
                for criterion in self.criteria for number, level in enumerate(criterion.levels)]
        return "\n".join(["| What counts | Points | You get them when |", "| --- | --- | --- |", *rows])


def rubrics(path) -> list:
    """The rubrics of one file as a list of `Rubric`; raises RubricError with what to mend."""
    path = Path(path)
    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise RubricError(f"There is no rubric {path}: write one as grading/rubrics/ shows, or give the exercise a test.") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        where = getattr(error, "problem_mark", None)
        raise RubricError(f"{path} is not valid YAML{f' (line {where.line + 1})' if where else ''}: look for a missing quotation mark or colon.") from None
    try:
        made = [_rubric(one) for one in found["exercises"]]
        number = found["module"]
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise RubricError(f"{path} lacks something or has it in the wrong form ({type(error).__name__}: {error}): "
                          "compare it with the example at the top of migcap/rubrics.py.") from None
    problem = _wrong_module(number, path) or next(filter(None, map(_problem, made)), None) or _twice(made)
    if problem:
        raise RubricError(f"{path}: {problem}")
    return made


def rubric_points(repository, folder) -> dict:
    """{grade_id: points} of a module's rubrics ("00-my-country"); {} where the module has none."""
    path = rubric_file(repository, folder)
    return {rubric.id: rubric.points for rubric in rubrics(path)} if path.exists() else {}


def rubric_file(repository, folder) -> Path:
    """Where the rubrics of a module are."""
    return Path(repository) / "grading" / "rubrics" / f"{folder}.yml"


def _rubric(one):
    criteria = tuple(Criterion(str(each["name"]), tuple(Level(float(level["points"]), str(level["says"])) for level in each["levels"]))
                     for each in one["criteria"])
    if not criteria or not all(criterion.levels for criterion in criteria):
        raise ValueError("a rubric needs criteria, and a criterion needs levels")
    return Rubric(id=str(one["id"]), title=str(one["title"]), points=float(one["points"]), criteria=criteria)


def _wrong_module(number, path):
    if not isinstance(number, str) or not path.stem.startswith(f"{number}-"):
        return f"`module` must be the number in the file's name, in quotation marks, and is {number!r}."


def _problem(rubric):
    best = sum(criterion.points for criterion in rubric.criteria)
    if best != rubric.points:
        return f"the best levels of '{rubric.id}' add up to {_points(best)} and the exercise has {_points(rubric.points)}: make them equal."
    for criterion in rubric.criteria:
        points = [level.points for level in criterion.levels]
        if points[-1] != 0 or any(higher <= lower for higher, lower in zip(points, points[1:])):
            return f"the levels of '{criterion.name}' in '{rubric.id}' must go down to 0: put them in that order."


def _twice(made):
    ids = [rubric.id for rubric in made]
    double = next((one for one in ids if ids.count(one) > 1), None)
    return f"the exercise '{double}' is there twice: keep one." if double else None


def _points(number):
    return f"{number:g} point{'' if number == 1 else 's'}"
