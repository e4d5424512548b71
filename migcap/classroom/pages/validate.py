"""Validating her copy: every cell run from the top, and what the checks in it say. Run as a process of its own:

    python -m migcap.classroom.pages.validate COPY RESULT

RESULT becomes JSON: {"exercises": [{"number", "title", "state", "by_hand", "messages"}], "problem": a sentence or ""}, with a state of
"passes", "not yet", "not attempted" or "for a person". nbgrader's own validator says only which cells failed, and shows their
tracebacks; a process of its own because her code may hang, or end it. Her file is only read.
"""

import json
import logging
import os
import sys
from pathlib import Path

import nbformat
from traitlets.config import Config

from migcap.classroom.pages.work import is_as_given
from migcap.errors import MigcapError
from migcap.exercises import exercises

SECONDS = 60  # for a cell
PASSES, NOT_YET, NOT_ATTEMPTED, BY_HAND = "passes", "not yet", "not attempted", "for a person"


def validate(path):
    """The result for one notebook, as above. Raises MigcapError where it cannot be read."""
    from migcap.grading.preprocessors import message
    from migcap.grading.run import Run

    try:
        notebook = nbformat.read(path, as_version=4)
        asked = exercises(notebook)
    except Exception:  # nbformat stops in many ways on what is no notebook
        raise MigcapError("Your copy cannot be read as a notebook: put the original beside it, and copy your answers over.") from None
    # What runs here is a try: her annex is filled by the cells that she runs herself.
    settings = Config(Run={"timeout": SECONDS, "environment": {"MIGCAP_ANNEX": "off"}, "extra_arguments": ["--log-level=ERROR"]})
    done, _ = Run(config=settings).preprocess(notebook, {"metadata": {"path": str(Path(path).parent)}})
    cells = {cell.metadata["nbgrader"]["grade_id"]: cell for cell in done.cells if "grade_id" in cell.metadata.get("nbgrader", {})}
    return {"exercises": [_told(exercise, cells, message) for exercise in asked], "problem": "" if asked else "There is no exercise in this notebook."}


def _told(exercise, cells, message):
    graded = [cells[name] for name in exercise.graded]
    if exercise.by_hand:
        untouched = all(is_as_given(cell) for cell in graded)
        state, messages = (NOT_ATTEMPTED, []) if untouched else (BY_HAND, ["A person reads and marks this one."])
    else:
        messages = list(dict.fromkeys(filter(None, (message(cell) for cell in graded if not _has_all_points(cell)))))
        untouched = bool(messages) and all(said.startswith("Not attempted yet") for said in messages)
        state = NOT_ATTEMPTED if untouched else PASSES if all(map(_has_all_points, graded)) else NOT_YET
    return {"number": exercise.number, "title": exercise.title, "state": state, "by_hand": exercise.by_hand, "messages": messages}


def _has_all_points(cell):
    from nbgrader.utils import determine_grade

    try:
        points, maximum = determine_grade(cell)
    except (ValueError, KeyError):  # more than there is, or no text: an author's mistake, which grading tells the trainer
        return False
    return points is not None and points >= maximum


def main(path, result):
    logging.disable(logging.CRITICAL)
    try:
        told = validate(path)
    except MigcapError as error:
        told = {"exercises": [], "problem": str(error)}
    temporary = Path(f"{result}.part")
    temporary.write_text(json.dumps(told), encoding="utf-8")
    os.replace(temporary, result)


if __name__ == "__main__":
    main(*sys.argv[1:])
