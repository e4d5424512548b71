"""`nbgrader submit`: her notebook to the desk, and the receipt."""

from nbgrader.exchange import abc

from migcap.classroom.exchange.base import ALL, Exchange, stamp, wanted_files
from migcap.errors import MigcapError


class ExchangeSubmit(Exchange, abc.ExchangeSubmit):
    """After `start()`, `receipt` is the desk's: {id, received_at, late, due, files}."""

    receipt = None

    def init_src(self):
        self.require_course()
        if self.coursedir.student_id not in ALL:
            self.fail("You hand in as yourself, whatever name is given: leave --student out.")
        # nbgrader takes a path, too.
        self.coursedir.assignment_id = self.own_folder().name
        self.src_path = self.own_folder()
        if not self.src_path.is_dir():
            self.fail(f"There is nothing to hand in at {self.src_path}: get the assignment first (nbgrader fetch_assignment {self.coursedir.assignment_id}).")

    def copy_files(self):
        files = files_to_hand_in(self.coursedir, self.src_path)
        self._compare(self.described()["files"], files)
        self.receipt = self.desk.submit(self.coursedir.assignment_id, files)
        self.log.info("Submitted as: %s %s %s", self.coursedir.course_id, self.coursedir.assignment_id, stamp(self.receipt["received_at"]))
        if self.receipt["late"]:
            self.log.warning("It came after it was due (%s).", stamp(self.receipt["due"]))

    def _compare(self, released, files):
        missing = sorted(name for name in released if name.endswith(".ipynb") and name not in files)
        if missing and self.strict:
            self.fail(f"{self.coursedir.assignment_id} was not handed in, because {', '.join(missing)} is missing: fetch the assignment again, which puts back what is missing.")
        if missing:
            self.log.warning("Missing from what is handed in: %s", ", ".join(missing))


def files_to_hand_in(coursedir, folder):
    """{name: path} of what may be handed in from a folder; MigcapError where that is nothing, or too much."""
    files = wanted_files(coursedir, folder)
    if not files:
        raise MigcapError(f"There is nothing to hand in at {folder}: put the original back beside your files (migcap restore), or fetch the assignment again.")
    for name, path in files.items():
        size = path.stat().st_size
        if size > 1000 * coursedir.max_file_size:
            raise MigcapError(f"{name} is too large to hand in ({size / 1e6:.0f} MB, and {coursedir.max_file_size / 1e3:.0f} MB is the most): "
                              "clear outputs that are long, save, and hand in again.")
    return files
