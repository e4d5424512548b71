"""How a course with our modules is made, marked and given back, wherever it lies: the rules that its nbgrader_config.py sets.

`grading/nbgrader_config.py` sets them for the repository, `migcap/classroom/jupyter/course/nbgrader_config.py` for a classroom.
"""

import os
import shutil
import sys
from pathlib import Path

from migcap.grading import display, preprocessors
from migcap.grading.going_over import set_what_goes_over

# Once, before the first submission, and not again for each: the tools and the tables that every module uses.
WARM_UP = "import migcap.annex, migcap.charts, migcap.check.lookup, migcap.practice; migcap.check.lookup.warm()"


def set_rules(c, datasets, rubrics):
    """Set them in a configuration of nbgrader's; `datasets` is the folder of the tables that submissions are run with, `rubrics` that of the rubrics."""
    # nbgrader starts `alembic` by its name, and leaves a gradebook that can never be upgraded where that is not on PATH.
    if shutil.which("alembic") is None:
        os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])

    set_what_goes_over(c)
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
    c.HTMLExporter.preprocessors = ["migcap.grading.display.Harmless", "migcap.grading.display.RubricBeside"]
    c.RubricBeside.folder = str(rubrics)
    c.HTMLExporter.filters = {"highlight_code": "migcap.grading.display.Highlight"}
    c.HTMLExporter.extra_template_basedirs = display.templates()
    c.GenerateFeedback.exporter_class = "migcap.grading.display.FeedbackPage"
    c.GenerateFeedback.preprocessors = [*preprocessors.FEEDBACK, display.Harmless]
    display.guard_formgrader()

    # How submissions are run (docs/grading.md). The data must be the trainer's, wherever a submission lies; and marking keeps nothing in an annex.
    c.Grading.environment = {"MIGCAP_DATA": str(datasets), "MIGCAP_ANNEX": "off", "PYTHONHASHSEED": "0"}
    c.Grading.readable = [str(datasets)]
    c.Grading.warm_up = WARM_UP
    # The page would otherwise show this whole configuration.
    c.FormgradeExtension.debug = False
