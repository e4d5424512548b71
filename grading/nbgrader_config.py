"""The repository as an nbgrader course. Read from the repository's root through the stub there, and from this folder as it is.

docs/trainer.md says how to use it.
"""

from pathlib import Path

from migcap.grading.rules import set_rules

REPOSITORY = Path(__file__).resolve().parent.parent
c = get_config()  # noqa: F821 (nbgrader provides it)

c.CourseDirectory.course_id = "migcap"
c.CourseDirectory.root = str(REPOSITORY)
# Relative: nbgrader takes absolute ones for patterns, and a folder called "c++ (new)" would not be found.
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "modules"
c.CourseDirectory.submitted_directory = "grading/submitted"
c.CourseDirectory.autograded_directory = "grading/autograded"
c.CourseDirectory.feedback_directory = "grading/feedback"
c.CourseDirectory.db_url = f"sqlite:///{REPOSITORY}/grading/gradebook.db"

# What is given out and handed in, how it is run, marked and shown: migcap/grading/rules.py. A line below this one has the last word.
set_rules(c, REPOSITORY / "datasets", REPOSITORY / "grading" / "rubrics")
