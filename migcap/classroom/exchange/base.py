"""What all of the exchange's steps share: the desk, nbgrader's rules on files, the form of a time."""

import fnmatch
import os
from pathlib import Path

from nbgrader.exchange import abc

from migcap.classroom.desk import times
from migcap.classroom.desk.client import Desk
from migcap.errors import MigcapError

ALL = ("", "*")  # of nbgrader's filters


class Exchange(abc.Exchange):
    """Errors of the desk become nbgrader's, with the same sentence."""

    _desk = None

    @property
    def desk(self):
        if self._desk is None:
            self._desk = Desk.of_this_server()
        return self._desk

    def start(self):
        try:
            return super().start()
        except MigcapError as error:
            self.fail(str(error))

    def init_src(self):
        pass

    def init_dest(self):
        pass

    def require_course(self):
        if not self.coursedir.course_id:
            self.fail("No course is set: give --course, or set CourseDirectory.course_id in nbgrader_config.py.")

    def own_folder(self, *more):
        """Where the trainee works on the assignment."""
        return Path(os.path.abspath(os.path.join(self.assignment_dir, self.coursedir.assignment_id, *more)))

    def described(self, name=None):
        """What the desk says of one assignment, as a dict; it fails where the desk has none of that name."""
        name = name or self.coursedir.assignment_id
        for one in self.desk.assignments():
            if one["name"] == name:
                return one
        self.fail(f"There is no assignment called {name!r} at the desk: `nbgrader list` shows what there is.")


def stamp(received_at):
    """The desk's time as nbgrader writes times down, and names the folders of feedback."""
    return times.moment(received_at).strftime("%Y-%m-%d %H:%M:%S.%f UTC")


def is_wanted(coursedir, name):
    """Whether nbgrader's rules (`CourseDirectory.ignore` and `include`) let a file go over the exchange; `name` is a relative path."""
    parts = name.split("/")
    ignored = any(fnmatch.fnmatch(part, pattern) for part in parts for pattern in coursedir.ignore)
    return not ignored and any(fnmatch.fnmatch(parts[-1], pattern) for pattern in coursedir.include)


def wanted_files(coursedir, folder):
    """{relative path: Path} of the files below a folder that nbgrader's rules let go. Links, pipes and devices never go."""
    found = {}
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if is_wanted_folder(coursedir, name)]
        for name in names:
            path = Path(place, name)
            relative = path.relative_to(folder).as_posix()
            if is_wanted(coursedir, relative) and path.is_file() and not path.is_symlink():
                found[relative] = path
    return found


def is_wanted_folder(coursedir, name):
    return not any(fnmatch.fnmatch(name, pattern) for pattern in coursedir.ignore)
