"""An nbgrader course: its folders, settings and gradebook, whoever made it."""

from pathlib import Path

from nbgrader.converters import Autograde
from nbgrader.preprocessors import AssignLatePenalties, OverwriteCells

from migcap.grading.engine.settings import Grading
from migcap.grading.preprocessors import PutBack
from migcap.grading.record import settings
from migcap.grading.record.database import absolute, has_file, open_gradebook, said, shown
from migcap.grading.record.given import Ways, read_given_out
from migcap.grading.record.submissions import find_submissions

LONGEST = 3600  # seconds for a cell where a course sets no limit of its own: nothing runs for ever here


class Course:
    """`Course.open(folder)`; everything else is read from it."""

    def __init__(self, app):
        self._app = app
        self._converter = Autograde(coursedir=app.coursedir, parent=app)
        self.config, self.coursedir = app.config, app.coursedir
        self.root = Path(self.coursedir.root)
        self.db_url = absolute(self.coursedir.db_url, self.root)
        self.has_own_steps = settings.has_own_steps(app, self._converter)
        self.execute = settings.execute_step(app, self._converter)
        grading = Grading(parent=app)
        self.warm_up, self.total, self.sandbox = grading.warm_up, grading.total, grading.sandbox
        self.environment = dict(grading.environment)  # set for a submission's own processes
        self.readable = settings.absolute_paths(grading.readable, self.root)

    @classmethod
    def open(cls, directory, **overrides):
        """The course in a folder, configured as `nbgrader` started there would be.

        Overrides are traits of nbgrader's CourseDirectory (`db_url="..."`) or any other (`**{"Execute.timeout": 5}`).
        """
        folder = Path(directory).resolve()
        with settings.said(folder):
            return cls(settings.read_settings(folder, overrides.items()))

    @property
    def seconds(self):
        """Seconds that a cell may run."""
        limit = self.execute.timeout
        return LONGEST if limit is None or limit <= 0 else limit

    @property
    def exclude_overwriting(self):
        """{assignment: files of a submission that the teacher's do not replace}."""
        return self._converter.exclude_overwriting

    @property
    def creates_students(self):
        return self._converter.create_student

    @property
    def permissions(self):
        """Of the files that are written, as a number for chmod."""
        return int(str(self._converter.permissions), 8)

    def late_penalties(self):
        """nbgrader's step that knows the course's rule for late submissions, ready to be asked."""
        with settings.said(self.root):
            step = AssignLatePenalties(parent=self._app)
            step.init_plugin()
            return step

    def source_folder(self, assignment):
        return self._folder(self.coursedir.source_directory, ".", assignment)

    def autograded_folder(self, student, assignment):
        return self._folder(self.coursedir.autograded_directory, student, assignment)

    def submitted_folder(self, student, assignment):
        return self._folder(self.coursedir.submitted_directory, student, assignment)

    def _folder(self, step, student, assignment):
        return Path(self.coursedir.format_path(step, student, assignment))

    @property
    def has_gradebook(self):
        """Whether there is a file of it; of a server nobody knows before it is asked."""
        return has_file(self.db_url)

    def gradebook(self):
        """An SQLAlchemy engine on the gradebook; whoever asks for it disposes of it."""
        return open_gradebook(self.db_url)

    def assignment(self, name):
        """GivenOut: the assignment as it was given out. Raises RecordError with what to do where there is none."""
        engine = self.gradebook()
        try:
            with said(shown(self.db_url)), engine.connect() as connection:
                return read_given_out(connection, name, self.source_folder(name), self._ways(), self.coursedir.ignore,
                                      [self.seconds, self.environment, self.warm_up, self.readable])
        finally:
            engine.dispose()

    def submissions(self, name, students=None):
        """The submissions of an assignment, by student; of `students` alone where they are named."""
        return find_submissions(self.coursedir, name, students)

    def _ways(self):
        steps = settings.steps_of(self._converter, "sanitize_preprocessors")
        ours = any(isinstance(step, type) and issubclass(step, PutBack) for step in steps)
        return Ways(OverwriteCells(parent=self._app).missing_cell_notification, not ours, settings.after_run(self._app, self._converter))
