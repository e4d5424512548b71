"""Due dates and extensions, from the desk into the gradebook, where nbgrader and `migcap grade` look when they count how late somebody was.

nbgrader's gradebook has a due date for each assignment and, for each submission, an extension, a length of time. Both are set here
whenever work is collected; so the desk is the one place where they are changed, and a rule for late submissions
(`AssignLatePenalties.plugin_class`) meets what the trainee was promised.
"""

from nbgrader.api import MissingEntry

from migcap.classroom.desk import times


def follow_desk(gradebook, assignment, submissions):
    """Set in an open Gradebook what is due when. `assignment` is a dict of the desk's, `submissions` a list of them.

    A row for a submission is made only where there is an extension to write down. An assignment that the gradebook does not know is left out.
    """
    try:
        row = gradebook.find_assignment(assignment["name"])
    except MissingEntry:
        return
    row.duedate = _naive(assignment["due"])
    known = {one.student_id: one for one in row.submissions}
    for student, due in {one["student"]: one["due"] for one in submissions}.items():
        extension = times.moment(due) - times.moment(assignment["due"]) if due and due != assignment["due"] else None
        if student in known:
            known[student].extension = extension
        elif extension:
            gradebook.update_or_create_student(student)
            gradebook.update_or_create_submission(assignment["name"], student, extension=extension)
    gradebook.db.commit()


def _naive(text):
    """As the gradebook keeps times: in UTC, without saying so."""
    return text and times.moment(text).replace(tzinfo=None)
