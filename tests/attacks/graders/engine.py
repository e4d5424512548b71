"""This project's engine: `migcap grade`, and nbgrader's feedback with this project's steps."""

import json
import os
import subprocess
import sys

from tests.attacks import course
from tests.attacks.cage import REPOSITORY
from tests.attacks.graders.outcome import Outcome

SECONDS_FOR_A_CELL = 6
LONGEST = 600
WORKERS = {"hostile_runner": 4}  # most of these sleep until their time is over
# The lines of this project's own configuration that make what is shown harmless.
FEEDBACK = """
from migcap.grading import display, preprocessors
c.HTMLExporter.preprocessors = ["migcap.grading.display.Harmless"]
c.HTMLExporter.filters = {"highlight_code": "migcap.grading.display.Highlight"}
c.HTMLExporter.extra_template_basedirs = display.templates()
c.GenerateFeedback.preprocessors = [*preprocessors.FEEDBACK, display.Harmless]
"""


def grade(world, family):
    outcome = Outcome()
    report = world.place / "report.json"
    modules = os.pathsep.join([str(REPOSITORY), world.environment["PYTHONPATH"]])
    environment = {**os.environ, **world.environment, "PYTHONPATH": modules, "SECONDS_FOR_A_CELL": str(SECONDS_FOR_A_CELL)}
    arguments = ["-m", "migcap", "grade", course.ASSIGNMENT, "--course", str(world.course), "--json", str(report), "--workers", str(WORKERS.get(family, 2))]
    done = _run(arguments, environment, world)
    outcome.log = done
    if family == "display":
        config = world.course / "nbgrader_config.py"
        mine = config.read_text()
        config.write_text(mine + FEEDBACK)
        outcome.log += _run(["-m", "nbgrader", "generate_feedback", course.ASSIGNMENT], environment, world)
        config.write_text(mine)
    if report.exists():
        outcome.log += "\n" + json.dumps(json.loads(report.read_text()))[:4000]
    return outcome


def _run(arguments, environment, world):
    try:
        done = subprocess.run([sys.executable, *arguments], cwd=world.course, env=environment, stdin=subprocess.DEVNULL, capture_output=True,
                              text=True, errors="replace", timeout=LONGEST)
    except subprocess.TimeoutExpired as late:
        return f"migcap grade did not end within {LONGEST} seconds\n{late.stdout}\n{late.stderr}"
    return f"exit status {done.returncode}\n{done.stdout}\n{done.stderr}"
