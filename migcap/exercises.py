"""The exercises of an assignment, read from its notebook: what a person calls them and what nbgrader knows of them."""

import re
from dataclasses import dataclass

# "### Exercise 2 · Share of the population · 2 points"
HEADING = re.compile(r"^#+\s*Exercise\s+(?P<number>\d+)\s*·\s*(?P<title>.+?)\s*·\s*(?P<points>\d+(?:\.\d+)?)\s+points?\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Exercise:
    """One heading of an assignment with the graded cells that follow it."""

    number: int
    title: str
    points_in_text: float  # what the heading says
    graded: tuple  # grade_id of each cell with points
    points: float  # the sum of theirs
    by_hand: bool  # True where a person marks it


def exercises(notebook) -> list:
    """The exercises of a notebook (a dict or NotebookNode as nbformat reads it), in order, as a list of `Exercise`.

    Graded cells before the first heading belong to none; the build compares `points_in_text` with `points`.
    """
    found = []
    for cell in notebook["cells"]:
        about = cell["metadata"].get("nbgrader", {})
        if cell["cell_type"] == "markdown" and not about.get("solution"):
            found += [{"heading": heading, "cells": []} for heading in HEADING.finditer(_text(cell))]
        if about.get("grade") and found:
            found[-1]["cells"].append(about)
    return [_exercise(**one) for one in found]


def _exercise(heading, cells):
    return Exercise(number=int(heading["number"]), title=heading["title"], points_in_text=float(heading["points"]),
                    graded=tuple(about["grade_id"] for about in cells), points=sum(float(about["points"]) for about in cells),
                    by_hand=any(about.get("solution") for about in cells))


def _text(cell):
    source = cell["source"]
    return source if isinstance(source, str) else "".join(source)
