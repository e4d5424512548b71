"""Which files of an assignment go to trainees and come back: the same rules on both sides."""

# Only assignments are given out, handed in and run: a lesson cannot harm a submission.
NOTEBOOK = "assignment"
# nbgrader copies everything but notebooks as it is: *.md, and an editor's copy of it, holds the answers.
IGNORE = [".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback", "*.md*", "lesson.ipynb", "start.ipynb"]
# And nothing else goes over the exchange, in either direction. The lesson lies beside the assignment in a learner's folder; if it
# were handed in too, `nbgrader list` would wait for feedback on it for ever.
INCLUDE = ["assignment.ipynb", "timestamp.txt", "submission_secret.txt"]


def set_what_goes_over(c):
    """Set them in a configuration of nbgrader's."""
    c.CourseDirectory.notebook_id = NOTEBOOK
    c.CourseDirectory.ignore = list(IGNORE)
    c.CourseDirectory.include = list(INCLUDE)
