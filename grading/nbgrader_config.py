"""The repository as an nbgrader course. Read from the repository's root through the stub there, and from this folder as it is.

docs/trainer.md says how to use it.
"""

import os
import shutil
import sys
from pathlib import Path

from migcap.grading import display, preprocessors

REPOSITORY = Path(__file__).resolve().parent.parent
c = get_config()  # noqa: F821 (nbgrader provides it)

# nbgrader starts `alembic` by its name, and leaves a gradebook that can never be upgraded where that is not on PATH.
if shutil.which("alembic") is None:
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])

c.CourseDirectory.course_id = "migcap"
c.CourseDirectory.root = str(REPOSITORY)
# Relative: nbgrader takes absolute ones for patterns, and a folder called "c++ (new)" would not be found.
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "modules"
c.CourseDirectory.submitted_directory = "grading/submitted"
c.CourseDirectory.autograded_directory = "grading/autograded"
c.CourseDirectory.feedback_directory = "grading/feedback"
c.CourseDirectory.db_url = f"sqlite:///{REPOSITORY}/grading/gradebook.db"

# Only assignments are given out, handed in and run: a lesson cannot harm a submission.
c.CourseDirectory.notebook_id = "assignment"
# nbgrader copies everything but notebooks as it is: *.md, and an editor's copy of it, holds the answers.
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback", "*.md*", "lesson.ipynb", "start.ipynb"]
# And nothing else goes over the exchange, in either direction. The lesson lies beside the assignment in a learner's folder; if it
# were handed in too, `nbgrader list` would wait for feedback on it for ever.
c.CourseDirectory.include = ["assignment.ipynb", "timestamp.txt", "submission_secret.txt"]

c.GenerateAssignment.preprocessors = preprocessors.GENERATE
c.Autograde.sanitize_preprocessors = preprocessors.SANITIZE
c.Autograde.autograde_preprocessors = preprocessors.AUTOGRADE

c.ClearSolutions.text_stub = "*Write your answer here.*"
c.OverwriteCells.add_missing_cells = True
c.OverwriteCells.missing_cell_notification = "This test was missing from the notebook and was put back.\n\n"
# Seconds for a cell: on a busy machine the first import of pandas alone can take ten.
c.Execute.timeout = 120
# A kernel that talks to its own machine need not warn that it does so without encryption.
c.Execute.extra_arguments = ["--log-level=ERROR"]
# What submissions show is cleaned wherever it is shown, and a policy in both pages forbids scripts besides (migcap/grading/display says how).
# By name: the formgrader writes its settings down as JSON.
c.HTMLExporter.preprocessors = ["migcap.grading.display.Harmless"]
c.HTMLExporter.filters = {"highlight_code": "migcap.grading.display.Highlight"}
c.HTMLExporter.extra_template_basedirs = display.templates()
c.GenerateFeedback.preprocessors = [*preprocessors.FEEDBACK, display.Harmless]
display.guard_formgrader()

# How submissions are run (docs/grading.md). The data must be the trainer's, wherever a submission lies; and marking keeps nothing in an annex.
c.Grading.environment = {"MIGCAP_DATA": str(REPOSITORY / "datasets"), "MIGCAP_ANNEX": "off", "PYTHONHASHSEED": "0"}
c.Grading.readable = [str(REPOSITORY / "datasets")]
# Once, before the first submission, and not again for each: the tools and the tables that every module uses.
c.Grading.warm_up = "import migcap.annex, migcap.charts, migcap.check.lookup, migcap.practice; migcap.check.lookup.warm()"
# The page would otherwise show this whole configuration.
c.FormgradeExtension.debug = False
